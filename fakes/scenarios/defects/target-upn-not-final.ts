import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-upn-not-final',
  title: 'The target account still has the UPN that provisioning gave it',
  gate: 'prestage',
  checks: ['target-upn'],
  predicts: ['MnATargetUpnIsInvalid'],
  alsoFound: ['onedrive-identity-map', 'target-onedrive'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.userPrincipalName = `${pair.sourceUpn.replace('@', '_')}#EXT#@${target.tenant.initialDomain}`
  },
})
