import { daysFromStart } from '../circumstances.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'on-premises-upn',
  title: 'The source account carries an on-premises UPN',
  gate: 'prestage',
  checks: ['on-premises-upn'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.account.onPremisesUserPrincipalName = pair.sourceUpn
    source.account.onPremisesSyncEnabled = true
    source.account.onPremisesLastSyncDateTime = daysFromStart(world, -0.01)
  },
})
