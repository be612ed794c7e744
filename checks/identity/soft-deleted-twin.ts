import { mailboxKey } from '../../domain/identity-keys.ts'
import { guidOf } from '../mail/rule-guid.ts'
import { defineCheck } from '../define.ts'
import { describe, holdersOf, isDeleted } from './rule-holders.ts'

export default defineCheck({
  id: 'soft-deleted-twin',
  title: 'Nothing soft-deleted in the target has the identity of the user',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.3'] },
  predicts: ['EXCH-08'],
  needs: ['target.identityHolders', 'source.recipients', 'target.recipients'],
  messages: {
    address: {
      found: 'Something soft-deleted in the target has the address {address} of {upn}: {twin}.',
      fix: 'Make sure that nobody needs {twin} any more, then purge it; or restore it and make it the target account of {upn}.',
    },
    mailbox: {
      found: 'A soft-deleted recipient of the target has the ExchangeGuid of the mailbox of {upn}: {twin}.',
      fix: 'Purge {twin} permanently, or restore it if it is what belongs to {upn}.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'upn-conflict', failing: ['held-by-deleted'], explains: ['address'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/exchange/recipients-in-exchange-online/delete-or-restore-mailboxes',
  ],
  judge(user, facts, verdict) {
    const { upn } = user.target
    const holders = facts['target.identityHolders']
    const guids = [facts['source.recipients'].find(user.source), facts['target.recipients'].find(user.target)].flatMap(
      recipient => guidOf(recipient?.exchangeGuid ?? null) ?? [],
    )
    const mailbox = guids.flatMap(guid => holders.find(mailboxKey(guid))?.holders ?? []).find(isDeleted)
    if (mailbox !== undefined) return verdict.fail('mailbox', { upn, twin: describe(mailbox) })
    const twin = holdersOf([upn, user.targetMail], key => holders.find(key)).find(({ holder }) => isDeleted(holder))
    return twin === undefined ? verdict.pass() : verdict.fail('address', { upn, address: twin.what, twin: describe(twin.holder) })
  },
})
