import { sidesOf } from '../defects/sides.ts'
import { defineDecoy } from './define.ts'

export default defineDecoy({
  id: 'upn-in-capitals',
  title: 'A target UPN that differs only in the case of letters',
  temptedChecks: ['target-upn'],
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.userPrincipalName = `${target.account.userPrincipalName.slice(0, 1).toUpperCase()}${target.account.userPrincipalName.slice(1)}`
  },
})
