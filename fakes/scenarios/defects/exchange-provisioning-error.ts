import { daysFromStart } from '../circumstances.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'exchange-provisioning-error',
  title: 'Exchange could not provision the source account',
  gate: 'prestage',
  checks: ['provisioning-errors'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/user',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.account.serviceProvisioningErrors.push({
      createdDateTime: daysFromStart(world, -2),
      isResolved: false,
      serviceInstance: 'exchange/eurprd01-002-01',
      errorDetail:
        '<ServiceInstance><ObjectErrors><ErrorRecord><ErrorCode>ExB10BE9</ErrorCode></ErrorRecord></ObjectErrors></ServiceInstance>',
    })
  },
})
