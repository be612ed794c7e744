import { defineCheck } from '../define.ts'
import { hostsMailbox, isMailUser } from './rule-recipient-type.ts'

export default defineCheck({
  id: 'source-mail-user',
  title: 'The source keeps a MailUser, and the mailbox is gone from it',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-09'], limitations: ['L.14'] },
  when: ['mailboxes-move'],
  needs: ['source.recipients'],
  messages: {
    mailbox: {
      found: 'The source still has the mailbox of {upn} ({type}).',
      fix: 'Complete the move of {upn}; if the service says that it is completed, do not remove the mailbox but ask the vendor.',
    },
    gone: {
      found: 'Exchange of the source knows no recipient for {upn} any more.',
      fix: 'Restore the account {upn} with its MailUser from the deleted objects at once; it carries mail flow and substrate content.',
    },
    'other-type': {
      found: 'The source recipient of {upn} is a {type}, not a MailUser.',
      fix: 'Find out what changed {upn} into a {type}, and make it a MailUser that points at the target mailbox.',
    },
  },
  side: 'source',
  causedBy: [{ check: 'target-mailbox-moved', failing: ['no-mailbox'], explains: ['mailbox'] }],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration'],
  judge(user, facts, verdict) {
    const recipient = facts['source.recipients'].find(user.source)
    const upn = user.source.upn
    if (recipient === undefined) return verdict.fail('gone', { upn })
    const type = recipient.type || 'recipient of unknown type'
    if (isMailUser(type)) return verdict.pass()
    return hostsMailbox(type) ? verdict.fail('mailbox', { upn, type }) : verdict.fail('other-type', { upn, type })
  },
})
