import { daysFromStart } from '../circumstances.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'proxy-conflict',
  title: 'Directory synchronization reports a conflicting proxy on the target account',
  gate: 'prestage',
  checks: ['provisioning-errors'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/hybrid/connect/tshoot-connect-sync-errors',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.onPremisesProvisioningErrors.push({
      category: 'PropertyConflict',
      occurredDateTime: daysFromStart(world, -2),
      propertyCausingError: 'ProxyAddresses',
      value: `smtp:${pair.targetUpn}`,
    })
  },
})
