import { placeholder } from './placeholder.ts'
import { camel, kebab, lastOf, type Template } from './template.ts'

const code = (id: string): string => `import { defineCheck } from '../define.ts'

export default defineCheck({
  id: '${id}',
  title: '${placeholder} what is true where this check passes',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage'],
  covers: {},
  needs: ['source.users'],
  messages: {
    cause: {
      found: '${placeholder} what was found about {upn}, with the values that show it.',
      fix: '${placeholder} who changes what on which side for {upn}.',
    },
  },
  sources: [],
  judge(user, facts, verdict) {
    const account = facts['source.users'].row(user.source)
    return account.accountEnabled ? verdict.undecided('${placeholder} the judgement') : verdict.fail('cause', { upn: user.source.upn })
  },
})
`

const proof = (id: string): string => `import { account } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import ${camel(id)} from './${id}.ts'

const ada = sourceId('ada')

proveCheck(${camel(id)}, {
  pass: [{ name: '${placeholder} the state that is wanted', facts: { 'source.users': [account(ada)] } }],
  fail: [{ name: '${placeholder} the state that is not', message: 'cause', facts: { 'source.users': [account(ada, { accountEnabled: false })] } }],
})
`

const page = (id: string): string => `# ${id}

## Why it matters

${placeholder} what happens to which people when nobody looks.

## How it is judged

${placeholder} which facts are compared with what, and what is not-applicable or undecided.

## How to fix

${placeholder} numbered steps, each with the side on which it is done.

## What it cannot see

${placeholder} what a pass does not promise.

## Sources

- ${placeholder} public pages
`

export const checkTemplate: Template = {
  usage: 'check <area>/<id>',
  name: new RegExp(`^${kebab}/${kebab}$`),
  files: name => ({
    [`checks/${name}.ts`]: code(lastOf(name)),
    [`checks/${name}.md`]: page(lastOf(name)),
    [`checks/${name}.test.ts`]: proof(lastOf(name)),
  }),
  taken: name => new RegExp(`^checks/[^/]+/${lastOf(name)}\\.(ts|md|test\\.ts)$`),
  steps: name => [
    `checks/${name}.ts: title, scope, gates, what it covers of data/catalog, facts, messages, sources, judgement`,
    `checks/${name}.test.ts: a case that passes and one that fails with each message; add what is not-applicable`,
    `checks/${name}.md: five parts, without headings of your own`,
    'npm run docs',
    `npx vitest run --project unit checks/${name} test`,
  ],
}
