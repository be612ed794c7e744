import { placeholder } from './placeholder.ts'
import { camel, kebab, type Template } from './template.ts'

const code = (id: string): string => `import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: '${id}',
  title: '${placeholder} what is wrong, in one sentence',
  gate: 'prestage',
  checks: [],
  scope: 'user',
  evidence: 'assumed',
  source: '${placeholder} the public page',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    throw new Error(\`${placeholder} how the account \${source.account.id} is broken.\`)
  },
})
`

export const defectTemplate: Template = {
  usage: 'defect <id>',
  name: new RegExp(`^${kebab}$`),
  files: id => ({ [`fakes/scenarios/defects/${id}.ts`]: code(id) }),
  taken: id => new RegExp(`^fakes/scenarios/defects/${id}\\.ts$`),
  steps: id => [
    `fakes/scenarios/defects/${id}.ts: gate, checks that must find it, what the service would answer, how the world is broken`,
    `fakes/scenarios/defects/index.ts: add ${camel(id)}; the tests of that folder try every defect`,
    'npm run docs',
    `npx vitest run --project unit fakes/scenarios test`,
  ],
}
