import { defaultDomain } from '../empty-tenant.ts'
import { probeObjects } from '../probe-mailboxes.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'probe-mail-user-elsewhere',
  title: 'The target address of a MailUser of the source leads to nobody',
  gate: 'prestage',
  checks: ['mail-flow', 'free-busy-lookup'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    const upn = probeObjects(world.tenant('source')).mailUser
    const { accounts, recipients } = world.tenant('source')
    const account = [...accounts.values()].find(each => each.userPrincipalName === upn)
    const recipient = account && recipients.get(account.id)
    if (recipient) recipient.externalEmailAddress = `SMTP:nobody@${defaultDomain('target')}`
  },
})
