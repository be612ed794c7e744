import { sides } from '../../domain/account.ts'
import { addressOf, isSmtpProxy } from '../../domain/address.ts'
import { mailboxKey } from '../../domain/identity-keys.ts'
import { guidOf } from '../mail/rule-guid.ts'
import { defineCheck } from '../define.ts'
import { describe, holdersOf, isDeleted } from './rule-holders.ts'

export default defineCheck({
  id: 'soft-deleted-twin',
  title: 'Nothing soft-deleted in either tenant has the identity of the user',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.3'] },
  predicts: ['EXCH-08'],
  needs: ['target.identityHolders', 'source.deletedHolders', 'source.recipients', 'target.recipients'],
  messages: {
    address: {
      found: 'Something soft-deleted in the {side} has the address {address} of {upn}: {twin}.',
      fix: 'Make sure that nobody needs {twin} any more, then purge it; or restore it in the {side} if it is what belongs to {upn}.',
    },
    mailbox: {
      found: 'A soft-deleted recipient of the {side} has the ExchangeGuid of the mailbox of {upn}: {twin}.',
      fix: 'Purge {twin} in the {side} permanently, or restore it if it is what belongs to {upn}.',
    },
  },
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'upn-conflict', failing: ['held-by-deleted'], explains: ['address'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/exchange/recipients-in-exchange-online/delete-or-restore-mailboxes',
  ],
  judge(user, facts, verdict) {
    const recipients = { source: facts['source.recipients'].find(user.source), target: facts['target.recipients'].find(user.target) }
    const held = { source: facts['source.deletedHolders'], target: facts['target.identityHolders'] }
    const guids = [recipients.source, recipients.target].flatMap(recipient => guidOf(recipient?.exchangeGuid ?? null) ?? [])
    for (const side of sides) {
      const { upn } = user[side]
      const mailbox = guids.flatMap(guid => held[side].find(mailboxKey(guid))?.holders ?? []).find(isDeleted)
      if (mailbox !== undefined) return verdict.fail('mailbox', { side, upn, twin: describe(mailbox) })
      const proxies = (recipients[side]?.proxies ?? []).filter(isSmtpProxy).map(addressOf)
      const addresses = [upn, ...(side === 'target' ? [user.targetMail] : []), ...proxies]
      const twin = holdersOf(addresses, key => held[side].find(key)).find(({ holder }) => isDeleted(holder))
      if (twin !== undefined) return verdict.fail('address', { side, upn, address: twin.what, twin: describe(twin.holder) })
    }
    const unknown = sides.find(side => recipients[side] === undefined)
    return unknown === undefined
      ? verdict.pass()
      : verdict.undecided(`Exchange of the ${unknown} has no recipient of ${user[unknown].upn}, so its addresses are not known`)
  },
})
