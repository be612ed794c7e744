import { placeholder } from './placeholder.ts'
import { camel, kebab, lastOf, type Template } from './template.ts'

const serviceOf = (name: string): string => name.slice(0, name.indexOf('/'))
const up = (name: string): string => '../'.repeat(name.split('/').length)

const code = (name: string): string => `import { defineRoutes } from '${up(name).slice(3)}define.ts'

/** ${placeholder} the vendor's page about these requests. */
export const ${camel(lastOf(name))}Routes = defineRoutes('${serviceOf(name)}', {
  'GET /${lastOf(name)}': { roles: 'public', answer: ({ path }) => ({ status: 501, body: \`${placeholder} what \${path} answers\` }) },
})
`

const proof = (name: string): string => `import { expect, test } from 'vitest'
import { tinyWorld } from '${up(name)}tenant/testing.ts'
import { bindRoutes, dispatch } from '${up(name).slice(3)}router.ts'
import { ${camel(lastOf(name))}Routes } from './${lastOf(name)}.ts'

test('${placeholder} what the service answers to whom', async () => {
  const world = tinyWorld()
  bindRoutes(world, [${camel(lastOf(name))}Routes])
  const answer = await dispatch(world, world.tenant('source'), '${serviceOf(name)}', { method: 'GET', path: '/${lastOf(name)}', origin: 'https://service.example', claims: null })
  expect(answer.status).toBe(200)
})
`

export const routeTemplate: Template = {
  usage: 'route <service>/<name> (for graph: graph/<area>/<name>)',
  name: new RegExp(`^(?:login|graph/${kebab}|exchange|compliance|sharepoint|teams|engage)/${kebab}$`),
  files: name => ({ [`fakes/services/${name}.ts`]: code(name), [`fakes/services/${name}.test.ts`]: proof(name) }),
  taken: name => new RegExp(`^fakes/services/${name}\\.(ts|test\\.ts)$`),
  steps: name => [
    `fakes/services/${name}.ts: method and path as the vendor writes them, roles, answer; consequences belong into fakes/behaviours`,
    `fakes/services/${serviceOf(name)}/index.ts: add ${camel(lastOf(name))}Routes`,
    `fakes/services/${name}.test.ts: the answer to a request with and without the role`,
    `npx vitest run --project unit fakes/services/${name} test`,
  ],
}
