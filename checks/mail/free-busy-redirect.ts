import { addressOf, domainOf } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'
import { routeOf } from '../trust/rule-free-busy-route.ts'
import { freeBusyFacts, freeBusySides } from '../trust/rule-free-busy-sides.ts'
import { hostsMailbox } from './rule-recipient-type.ts'

export default defineCheck({
  id: 'free-busy-redirect',
  title: 'A calendar lookup reaches the mailbox in one hop from the other tenant',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover', 'close'],
  covers: { setup: ['1.3'], tests: ['TC-07', 'TC-15'], limitations: ['L.15'] },
  when: ['mailboxes-move'],
  needs: ['source.recipients', 'target.recipients', ...freeBusyFacts],
  messages: {
    'two-mailboxes': {
      found: '{source} and {target} both have a mailbox, so lookups go to different calendars.',
      fix: 'Find out which of {source} and {target} is in use, and remove the other mailbox.',
    },
    'no-mailbox': {
      found: 'Neither {source} nor {target} has a mailbox, so a lookup only goes round.',
      fix: 'Find the mailbox of {source}: restore it or complete its move to {target}.',
    },
    elsewhere: {
      found: 'The target address of {stub} is {address}, which is no address of the mailbox {mailbox}: a lookup needs a second hop.',
      fix: 'Set the target address of {stub} to an address of {mailbox}.',
    },
    unrouted: {
      found: 'The target address of {stub} is {address}, but its tenant has no free/busy route for that domain: {reason}.',
      fix: 'Name the domain of {address} in the relationship of the tenant of {stub}, or point {stub} at an address of the mailbox whose domain is named.',
    },
  },
  side: 'both',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'free-busy-relationship', explains: ['unrouted'] },
    { check: 'target-mailbox', failing: ['mailbox'], explains: ['two-mailboxes'] },
    { check: 'source-mail-user', failing: ['mailbox'], explains: ['two-mailboxes'] },
    { check: 'target-mailbox-moved', failing: ['no-mailbox'], explains: ['no-mailbox'] },
    { check: 'target-address', failing: ['missing', 'elsewhere'], explains: ['elsewhere'] },
    { check: 'mail-redirect', failing: ['none', 'elsewhere'], explains: ['elsewhere'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/powershell/module/exchange/set-organizationrelationship',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/add-availabilityaddressspace',
  ],
  judge(user, facts, verdict, { tenants }) {
    const recipients = { source: facts['source.recipients'].row(user.source), target: facts['target.recipients'].row(user.target) }
    const configured = freeBusySides(tenants, facts)
    const moved = hostsMailbox(recipients.target.type)
    if (moved === hostsMailbox(recipients.source.type))
      return verdict.fail(moved ? 'two-mailboxes' : 'no-mailbox', { source: user.source.upn, target: user.target.upn })
    const [near, far] = moved ? (['source', 'target'] as const) : (['target', 'source'] as const)
    const [stub, mailbox] = [user[near].upn, user[far].upn]
    const address = addressOf(recipients[near].targetAddress ?? '')
    if (!recipients[far].proxies.includes(`smtp:${address}`))
      return verdict.fail('elsewhere', { stub, mailbox, address: address || 'not set' })
    const route = routeOf(domainOf(address), configured[near], configured[far])
    if (route.state === 'unclear') return verdict.undecided(`it cannot be told whether a lookup for ${address} arrives: ${route.reason}`)
    return route.state === 'routed' ? verdict.pass() : verdict.fail('unrouted', { stub, address, reason: route.reason })
  },
})
