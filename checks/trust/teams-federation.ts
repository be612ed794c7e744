import { otherSide, sides } from '../../domain/account.ts'
import { domainOf } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'
import { federationGap } from './rule-federation.ts'

export default defineCheck({
  id: 'teams-federation',
  title: 'Teams of each tenant talks with the other one',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup'],
  covers: { tests: ['TC-11'] },
  when: ['teams-moves'],
  needs: ['source.teamsFederation', 'target.teamsFederation'],
  messages: {
    closed: {
      found: 'Teams of the {side} does not talk with the users of the {other}: {gap}.',
      fix: 'Allow the domains of the {other} ({domains}) in the external access settings of Teams in the {side}.',
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-3',
    'https://learn.microsoft.com/en-us/powershell/module/teams/get-cstenantfederationconfiguration',
  ],
  judge(_pair, facts, verdict, { cohort }) {
    const federation = { source: facts['source.teamsFederation'].read(), target: facts['target.teamsFederation'].read() }
    const domainsOf = {
      source: [...new Set(cohort.users.map(user => domainOf(user.source.upn)))],
      target: [...new Set(cohort.users.flatMap(user => [domainOf(user.target.upn), domainOf(user.targetMail)]))],
    }
    for (const side of sides) {
      const other = otherSide(side)
      const domains = domainsOf[other].filter(domain => domain !== '')
      if (domains.length === 0) return verdict.undecided(`no domain of the ${other} is known from the identity map`)
      const gap = federationGap(federation[side], domains)
      if (gap !== undefined) return verdict.fail('closed', { side, other, gap, domains: domains.join(', ') })
    }
    return verdict.pass()
  },
})
