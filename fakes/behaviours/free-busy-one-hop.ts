import { findByAddress } from '../tenant/find-account.ts'
import type { FreeBusy, Questions } from './asking/questions.ts'
import { bare, domainOf } from './transitions/addresses.ts'
import { defineBehaviour } from './define.ts'

const notFound = (address: string): FreeBusy => ({
  responseCode: 'ErrorMailRecipientNotFound',
  message: `The recipient '${address}' could not be resolved, or its organization cannot be reached.`,
})

export default defineBehaviour({
  id: 'free-busy-one-hop',
  claim:
    'A calendar lookup ends at a mailbox of the own tenant or follows the target address of a MailUser into one other tenant; a MailUser there is not followed a second time (which code says so is assumed).',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/exchange/troubleshoot/calendars/cannot-view-free-busy-information',
  on: 'calendar.lookup-asked',
  happen(world, { tenant, address, answer }) {
    const account = findByAddress(tenant, address)
    const recipient = account && tenant.recipients.get(account.id)
    if (account && recipient?.mailbox) return void (answer.found = { tenant, ownerId: account.id, detail: 'full' })
    if (account && !recipient?.externalEmailAddress) return void (answer.found = notFound(address))
    const external = recipient?.externalEmailAddress
    const targetAddress = external ? bare(external) : address
    const asked: Questions['calendar.route-asked'] = { tenant, domain: domainOf(targetAddress), answer: { route: null, isSettled: false } }
    world.emit('calendar.route-asked', asked)
    const { route } = asked.answer
    const refused = 'The remote organization does not share free/busy information.'
    if (!route) answer.found = notFound(address)
    else if (route.refusal !== null) answer.found = { responseCode: route.refusal, message: refused }
    else {
      const remote = findByAddress(route.tenant, targetAddress)
      const remoteRecipient = remote && route.tenant.recipients.get(remote.id)
      const chained = `'${targetAddress}' is not a mailbox in its organization; lookups are not forwarded twice.`
      if (!remote || !remoteRecipient) answer.found = notFound(targetAddress)
      else if (!remoteRecipient.mailbox) answer.found = { responseCode: 'ErrorProxyRequestProcessingFailed', message: chained }
      else answer.found = { tenant: route.tenant, ownerId: remote.id, detail: route.detail }
    }
  },
})
