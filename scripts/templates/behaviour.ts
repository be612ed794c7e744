import { placeholder } from './placeholder.ts'
import { camel, kebab, type Template } from './template.ts'

const code = (id: string): string => `import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: '${id}',
  claim: '${placeholder} what Microsoft 365 does, in one sentence.',
  evidence: 'assumed',
  source: '${placeholder} the public page that says so, or the date and the kind of tenant in which it was seen',
  on: 'recipient.changed',
  happen(_world, { recipient }) {
    if (recipient.type !== 'MailUser') return
  },
})
`

const proof = (id: string): string => `import { expect, test } from 'vitest'
import { tinyWorld } from '../tenant/testing.ts'
import ${camel(id)} from './${id}.ts'

test('${placeholder} the claim, as a promise', () => {
  const world = tinyWorld()
  expect(world.tenant('source').recipients.size, \`${placeholder} the event after which '\${${camel(id)}.on}' happens, and what must be different then\`).toBe(-1)
})
`

export const behaviourTemplate: Template = {
  usage: 'behaviour <id>',
  name: new RegExp(`^${kebab}$`),
  files: id => ({ [`fakes/behaviours/${id}.ts`]: code(id), [`fakes/behaviours/${id}.test.ts`]: proof(id) }),
  taken: id => new RegExp(`^fakes/behaviours/${id}\\.(ts|test\\.ts)$`),
  steps: id => [
    `fakes/behaviours/${id}.ts: the claim, why it is believed, the event, the effect`,
    `fakes/behaviours/index.ts: add ${camel(id)} where it happens among those of its event`,
    `fakes/behaviours/${id}.test.ts: the claim on a world`,
    'npm run docs',
    `npx vitest run --project unit fakes/behaviours/${id} test`,
  ],
}
