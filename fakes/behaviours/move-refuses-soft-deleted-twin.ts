import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'move-refuses-soft-deleted-twin',
  claim:
    'A move is refused while a soft-deleted recipient of the source or of the target carries the same ExchangeGuid (with which exception is assumed).',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'mailbox.move-asked',
  happen(_world, { tenant: target, found, objections }) {
    if (!found) return
    for (const tenant of [found.source, target])
      for (const recipient of tenant.softDeletedRecipients.values())
        if (recipient.exchangeGuid === found.recipient.exchangeGuid)
          objections.push({
            code: 'MigrationRecipientSoftDeletedException',
            message: `A soft-deleted recipient of the ${tenant.name} has the same ExchangeGuid.`,
          })
  },
})
