import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'migration-license-persists',
  claim: 'The migration license shows in Exchange as the capability ExchangeT2TMbxMove of the recipient.',
  evidence: 'documented',
  source: 'https://github.com/microsoft/CSS-Exchange/blob/main/Admin/CrossTenantMailboxMigrationValidation.ps1',
  on: 'plans.enabled',
  happen(_world, { tenant, account, plans }) {
    const recipient = tenant.recipients.get(account.id)
    if (!recipient || !plans.some(plan => plan.service === 'CrossTenantMigration')) return
    if (!recipient.persistedCapabilities.includes('ExchangeT2TMbxMove')) recipient.persistedCapabilities.push('ExchangeT2TMbxMove')
  },
})
