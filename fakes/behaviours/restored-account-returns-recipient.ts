import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'restored-account-returns-recipient',
  claim: 'Restoring an account within 30 days brings its Exchange recipient back with the same identifiers.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/exchange/recipients-in-exchange-online/delete-or-restore-mailboxes',
  on: 'account.restored',
  happen(_world, { tenant, account }) {
    const recipient = tenant.softDeletedRecipients.get(account.id)
    if (!recipient) return
    tenant.softDeletedRecipients.delete(account.id)
    tenant.recipients.set(account.id, recipient)
  },
})
