import { addressOf, isSmtpProxy } from '../../domain/address.ts'
import { sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { strangeAddress } from './rule-list-access.ts'

export default defineCheck({
  id: 'restricted-recipient',
  title: 'Restricted lists that the user writes to accept the sender after cutover',
  scope: 'user',
  severity: 'warning',
  waivable: true,
  guards: ['cutover', 'close'],
  covers: { tests: ['TC-16'], limitations: ['L.9'] },
  when: ['mailboxes-move'],
  needs: ['source.recipients', 'target.recipients', 'source.restrictedRecipients', 'target.restrictedRecipients', 'source.internalLists'],
  messages: {
    'not-accepted': {
      found:
        "The list '{list}' of the {side} does not accept {account}, although {upn} sent it {messages} {messages|message|messages} in the last ten days ({failed} failed).",
      fix: "Add {account} to the senders that '{list}' accepts in the {side}, or tell {upn} that it will be refused.",
    },
    stranger: {
      found:
        "The list '{list}' of the source takes internal senders only, and {address} is no address of the source recipient, although {upn} sent the list {messages} {messages|message|messages} in the last ten days.",
      fix: "Add {address} to the proxies of the source recipient of {upn}, so that its mail is that of an internal sender to '{list}'.",
      side: 'source',
    },
  },
  side: 'both',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'attribution', explains: ['stranger'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/powershell/module/exchange/set-distributiongroup',
    'https://learn.microsoft.com/en-us/graph/api/exchangemessagetrace-list',
  ],
  judge(user, facts, verdict, { gate }) {
    const recipients = { source: facts['source.recipients'].row(user.source), target: facts['target.recipients'].row(user.target) }
    const lists = { source: facts['source.restrictedRecipients'].all(), target: facts['target.restrictedRecipients'].all() }
    const upn = user.source.upn
    const senders = new Set(sides.flatMap(side => recipients[side].proxies.filter(isSmtpProxy).map(addressOf)))
    const open: string[] = []
    for (const side of sides) {
      const id = recipients[side].objectId.toLowerCase()
      for (const { name: list, accepts, unresolved, mail } of lists[side]) {
        if (accepts.some(each => each.toLowerCase() === id)) continue
        if (mail === null)
          open.push(`the message traces of the ${side} cannot be read, so it is not known whether ${upn} writes to '${list}'`)
        const sent = (mail?.senders ?? []).filter(({ address }) => senders.has(address))
        const messages = sent.reduce((sum, each) => sum + each.messages, 0)
        if (messages === 0) continue
        const failed = sent.reduce((sum, each) => sum + each.failed, 0)
        if (unresolved.length > 0)
          open.push(`'${list}' of the ${side} accepts ${unresolved[0]}, who may or may not include ${user[side].upn}`)
        else return verdict.fail('not-accepted', { upn, list, side, account: user[side].upn, messages, failed })
      }
    }
    // Before cutover the user writes from the source itself.
    const address = gate === 'close' ? strangeAddress(recipients.source, recipients.target) : undefined
    for (const { name: list, mail } of address === undefined ? [] : facts['source.internalLists'].all()) {
      const messages = (mail?.senders ?? []).reduce((sum, sent) => sum + (senders.has(sent.address) ? sent.messages : 0), 0)
      if (address !== undefined && messages > 0) return verdict.fail('stranger', { upn, list, address, messages })
    }
    return open[0] === undefined ? verdict.pass() : verdict.undecided(open[0])
  },
})
