import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-address-missing',
  title: 'The target MailUser points nowhere',
  gate: 'prestage',
  checks: ['target-address'],
  alsoFound: ['free-busy-redirect'],
  predicts: ['ctim-no-match'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.recipient.externalEmailAddress = null
  },
})
