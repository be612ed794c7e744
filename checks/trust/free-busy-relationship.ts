import { otherSide } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { freeBusySide, routeGaps } from './rule-free-busy-route.ts'
import { targetDomains } from './rule-target-domains.ts'

export default defineCheck({
  id: 'free-busy-relationship',
  title: 'Each tenant has a free/busy route to the addresses that its MailUsers point at',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'cutover', 'close'],
  covers: { setup: ['1.3'], tests: ['TC-02', 'TC-07', 'TC-15'] },
  needs: [
    'source.organization',
    'target.organization',
    'source.organizationRelationships',
    'target.organizationRelationships',
    'source.availability',
    'target.availability',
    'source.recipients',
    'target.recipients',
  ],
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
  ],
  judge(pair, facts, verdict, { cohort, settings }) {
    const source = freeBusySide(pair.source, facts['source.organizationRelationships'].all(), facts['source.availability'].read())
    const target = freeBusySide(pair.target, facts['target.organizationRelationships'].all(), facts['target.availability'].read())
    const ofSource = facts['source.organization'].read().verifiedDomains
    const ofTarget = facts['target.organization'].read().verifiedDomains
    if (ofSource.length === 0 || ofTarget.length === 0) return verdict.undecided('the verified domains of a tenant are not known')
    // An address outside the other tenant is wrong for its user, not for the pair: free-busy-redirect finds it.
    const fromTarget = targetDomains(cohort.users, 'target', facts['target.recipients'].all()).intersection(new Set(ofSource))
    const fromSource = targetDomains(cohort.users, 'source', facts['source.recipients'].all()).intersection(new Set(ofTarget))
    const delivery = settings.target.deliveryDomain.toLowerCase()
    const gaps = {
      target: routeGaps([...fromTarget], ofSource, target, source),
      source: routeGaps([...fromSource.add(delivery)], ofTarget, source, target),
    }
    for (const side of ['target', 'source'] as const) {
      const first = gaps[side][0]
      if (first !== undefined) return verdict.fail('unrouted', { side, other: otherSide(side), count: gaps[side].length, ...first })
    }
    return verdict.pass()
  },
})
