import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'source-mail-not-restored',
  title: 'Only the mail attribute of the source account was left changed',
  gate: 'close',
  checks: ['source-address-restored'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.account.mail = pair.targetUpn
  },
})
