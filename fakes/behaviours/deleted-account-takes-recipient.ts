import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'deleted-account-takes-recipient',
  claim: 'A soft-deleted account takes its Exchange recipient into soft deletion.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/exchange/recipients-in-exchange-online/delete-or-restore-mailboxes',
  on: 'account.deleted',
  happen(_world, { tenant, account }) {
    const recipient = tenant.recipients.get(account.id)
    if (!recipient) return
    tenant.recipients.delete(account.id)
    tenant.softDeletedRecipients.set(account.id, recipient)
  },
})
