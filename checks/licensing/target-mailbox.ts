import { hostsMailbox, isMailUser } from '../mail/rule-recipient-type.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'target-mailbox',
  title: 'The target recipient is a MailUser without a mailbox',
  scope: 'user',
  severity: 'blocker',
  waivable: false,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.3'], tests: ['TC-05'], limitations: ['L.6'] },
  predicts: ['target-is-mailbox', 'ctim-mail-user-not-found', 'UserAlreadyHasDemotedArchiveException', 'EXCH-08'],
  when: ['identities-mapped'],
  needs: ['target.recipients', 'target.formerMailboxes'],
  messages: {
    mailbox: {
      found: 'The target account {upn} already has a mailbox ({type}).',
      fix: 'Take the Exchange plan from {upn}, remove its mailbox and clear its previous mailbox data, so that it is a MailUser again.',
    },
    former: {
      found: 'The target MailUser {upn} was a {type} before, and data of that mailbox is still attached to it.',
      fix: 'Make sure that nobody needs the former mailbox of {upn}, then clear it: Set-User -Identity {upn} -PermanentlyClearPreviousMailboxInfo (irreversible).',
    },
    'no-recipient': {
      found: 'Exchange of the target knows no recipient for the account {upn}.',
      fix: 'Provision {upn} as a mail-enabled external member (cross-tenant synchronization), and wait until Exchange shows its MailUser.',
    },
    'other-type': {
      found: 'The target recipient of {upn} is a {type}, not a MailUser.',
      fix: 'Make the account {upn} a member (userType Member) and wait until Exchange shows a MailUser instead of a {type}.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'premature-license', explains: ['mailbox'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/powershell/module/exchangepowershell/set-user',
  ],
  judge(user, facts, verdict) {
    const recipient = facts['target.recipients'].find(user.target)
    const upn = user.target.upn
    if (recipient === undefined) return verdict.fail('no-recipient', { upn })
    const type = recipient.type || 'recipient of unknown type'
    if (isMailUser(type)) {
      const { previousType } = facts['target.formerMailboxes'].row(user.target)
      return hostsMailbox(previousType ?? '') ? verdict.fail('former', { upn, type: previousType ?? '' }) : verdict.pass()
    }
    return hostsMailbox(type) ? verdict.fail('mailbox', { upn, type }) : verdict.fail('other-type', { upn, type })
  },
})
