import { otherSide } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { routeGaps } from './rule-free-busy-route.ts'
import { freeBusyFacts, freeBusySides } from './rule-free-busy-sides.ts'
import { targetDomains } from './rule-target-domains.ts'

export default defineCheck({
  id: 'free-busy-relationship',
  title: 'Each tenant has a free/busy route to the addresses that its MailUsers point at',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'cutover', 'close'],
  covers: { setup: ['1.3'], tests: ['TC-02', 'TC-07', 'TC-15'] },
  needs: [...freeBusyFacts, 'source.recipients', 'target.recipients'],
  messages: {
    unrouted: {
      found:
        'The {side} has no working free/busy route for {count} {count|domain|domains} of the {other} ({count||e.g. }{domain}): {reason}.',
      fix: 'Name {domain} in one enabled relationship of the {side} that shares free/busy at AvailabilityOnly or LimitedDetails, or in an availability address space.',
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/powershell/module/exchange/set-organizationrelationship',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/add-availabilityaddressspace',
    'https://learn.microsoft.com/en-us/exchange/troubleshoot/calendars/cannot-view-free-busy-information',
  ],
  judge(pair, facts, verdict, { cohort, settings }) {
    const { source, target } = freeBusySides(pair, facts)
    if (source.domains.length === 0 || target.domains.length === 0)
      return verdict.undecided('the verified domains of a tenant are not known')
    // An address outside the other tenant is wrong for its user, not for the pair: free-busy-redirect finds it.
    const fromTarget = targetDomains(cohort.users, 'target', facts['target.recipients'].all()).intersection(new Set(source.domains))
    const fromSource = targetDomains(cohort.users, 'source', facts['source.recipients'].all()).intersection(new Set(target.domains))
    const delivery = settings.target.deliveryDomain.toLowerCase()
    const gaps = { target: routeGaps([...fromTarget], target, source), source: routeGaps([...fromSource.add(delivery)], source, target) }
    for (const side of ['target', 'source'] as const) {
      const first = gaps[side].open[0]
      if (first !== undefined) return verdict.fail('unrouted', { side, other: otherSide(side), count: gaps[side].open.length, ...first })
    }
    const [unclear] = [...gaps.target.unclear, ...gaps.source.unclear]
    return unclear === undefined
      ? verdict.pass()
      : verdict.undecided(`it cannot be told whether lookups for ${unclear.domain} reach the other tenant: ${unclear.reason}`)
  },
})
