import { defineCheck } from '../define.ts'
import { lookupRefusal } from './rule-lookup-refusal.ts'

export default defineCheck({
  id: 'free-busy-lookup',
  title: 'A busy slot in one tenant is seen from the other, in both directions',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage', 'close'],
  covers: { setup: ['1.3'], tests: ['TC-02', 'TC-07', 'TC-15'], limitations: ['L.15'] },
  when: ['mailboxes-move'],
  probe: true,
  needs: ['source.probeFreeBusy', 'target.probeFreeBusy'],
  messages: {
    refused: {
      found: 'A calendar lookup of {anchor} for {address} was refused with {code}: {cause}.',
      fix: 'Correct the organization relationships or address spaces between the tenants until {anchor} may see {address}.',
    },
    unseen: {
      found:
        '{anchor} saw {address} as free at {slot}, where a busy event stood in the calendar of {mailbox}, in {lookups} {lookups|lookup|lookups}.',
      fix: 'Find out which calendar answers for {address} from {anchor}: its target address must lead to {mailbox}, and no second mailbox may have the address.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'free-busy-relationship' }],
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/calendar-getschedule',
    'https://learn.microsoft.com/en-us/exchange/sharing/organization-relationships/organization-relationships',
  ],
  judge(_pair, facts, verdict) {
    const seen = [facts['source.probeFreeBusy'].read(), facts['target.probeFreeBusy'].read()]
    for (const { anchor, address, mailbox, state, code, slot, lookups } of seen) {
      const cause = state === 'refused' ? lookupRefusal(code) : undefined
      if (cause !== undefined) return verdict.fail('refused', { anchor, address, code, cause })
      if (state === 'free') return verdict.fail('unseen', { anchor, address, mailbox, slot: slot ?? 'an unknown time', lookups })
    }
    const unclear = seen.find(({ state }) => state !== 'busy')
    if (unclear === undefined) return verdict.pass()
    const { anchor, address, mailbox, state, code } = unclear
    return verdict.undecided(
      state === 'refused'
        ? `the lookup of ${anchor} for ${address} was answered with '${code}', which shows nothing`
        : `the calendar of ${mailbox} has no free slot in which an event could be tried; empty it, it exists for probes only`,
    )
  },
})
