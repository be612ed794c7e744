import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'user-in-one-batch',
  claim: 'A row of a batch that names nobody fails at once, and so does one whose user another batch has, however that one ended.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  on: 'batch.user-asked',
  happen(_world, { tenant, address, accountId, batchId, objections }) {
    if (accountId === null) {
      const message = `A recipient wasn't found for "${address}" on the target.`
      objections.push({ code: 'MigrationRecipientNotFoundException', message })
    }
    for (const batch of tenant.migrationBatches.values()) {
      if (batch.identity === batchId || !batch.users.some(user => user.accountId === accountId)) continue
      const message = `The user "${address}" already exists in the migration batch "${batch.identity}".`
      objections.push({ code: 'UserDuplicateInOtherBatchException', message })
    }
  },
})
