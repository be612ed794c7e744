import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'name-missing',
  title: 'The source MailUser has no name',
  gate: 'close',
  checks: ['profile-resolution'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/user',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.account.givenName = ''
    source.account.surname = ''
  },
})
