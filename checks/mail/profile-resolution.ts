import { defineCheck } from '../define.ts'
import { isMailUser } from './rule-recipient-type.ts'

const required = [
  ['display name', 'displayName'],
  ['given name', 'givenName'],
  ['surname', 'surname'],
] as const

export default defineCheck({
  id: 'profile-resolution',
  title: 'The source MailUser is visible and named, so that the sender’s profile opens',
  scope: 'user',
  severity: 'warning',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-17'] },
  when: ['mailboxes-move'],
  needs: ['source.recipients', 'source.users'],
  messages: {
    'not-mail-user': {
      found: 'The source recipient of {upn} is a {type}, so mail from the target does not resolve to it.',
      fix: 'Complete the move of {upn}; the source must keep a MailUser.',
    },
    hidden: {
      found: 'The source MailUser of {upn} is hidden from address lists: colleagues find no profile of the sender.',
      fix: 'Show {upn} in address lists again (HiddenFromAddressListsEnabled, on-premises msExchHideFromAddressLists).',
    },
    unnamed: {
      found: 'The source account {upn} has no {missing}: the profile of the sender is incomplete.',
      fix: 'Write {missing} of {upn} again in the source, where the account is mastered.',
    },
  },
  side: 'source',
  causedBy: [{ check: 'source-mail-user', explains: ['not-mail-user'] }],
  sources: [
    'https://learn.microsoft.com/en-us/powershell/module/exchange/set-mailuser',
    'https://learn.microsoft.com/en-us/graph/api/resources/user',
  ],
  judge(user, facts, verdict) {
    const recipient = facts['source.recipients'].row(user.source)
    const account = facts['source.users'].row(user.source)
    const upn = user.source.upn
    if (!isMailUser(recipient.type)) return verdict.fail('not-mail-user', { upn, type: recipient.type || 'recipient of unknown type' })
    if (recipient.hidden || account.showInAddressList === false) return verdict.fail('hidden', { upn })
    const missing = required.filter(([, name]) => (account[name] ?? '').trim() === '').map(([title]) => title)
    return missing.length > 0 ? verdict.fail('unnamed', { upn, missing: missing.join(' and ') }) : verdict.pass()
  },
})
