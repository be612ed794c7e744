import { placeholder } from './placeholder.ts'
import { camel, kebab, type Template } from './template.ts'

const code = (name: string): string => `import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import { defineValue } from './define.ts'

const value = z.object({ name: z.string() })

export default defineValue({
  id: '${camel(name)}',
  about: '${placeholder} one sentence about what is read.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: {},
  sources: [],
  value,
  async read({ side }) {
    throw new WavegateError('internal', \`${placeholder} how this is read from the \${side}.\`)
  },
})
`

const proof = (name: string): string => `import { expect, test } from 'vitest'
import ${camel(name)} from './${name}.ts'

test('${placeholder} what of the service becomes what of the fact', () => {
  expect(${camel(name)}.value.safeParse({}).success).toBe(false)
  expect.fail('${placeholder} read it from the twin and compare it with what the world holds.')
})
`

export const factTemplate: Template = {
  usage: 'fact <id>',
  name: new RegExp(`^${kebab}$`),
  files: name => ({ [`facts/${name}.ts`]: code(name), [`facts/${name}.test.ts`]: proof(name) }),
  taken: name => new RegExp(`^facts/${name}\\.(ts|test\\.ts)$`),
  steps: name => [
    `facts/${name}.ts: defineTable with row, key and rows where there are many; permissions and sources of every read`,
    `gateways/: the read itself, when none fits; fakes/services/: its route, when the twin has none`,
    `facts/${name}.test.ts: what is read from the twin equals what the world holds`,
    'npm run docs',
    `a check that needs it; then npx vitest run --project unit facts/${name} test`,
  ],
}
