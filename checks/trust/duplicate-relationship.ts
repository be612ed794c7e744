import { otherSide, sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'duplicate-relationship',
  title: 'One relationship of each tenant serves the other one, and it is the automatic one where that exists',
  scope: 'tenant-pair',
  severity: 'warning',
  waivable: true,
  guards: ['setup'],
  covers: { setup: ['1.3', '1.4'] },
  needs: ['source.organization', 'target.organization', 'source.organizationRelationships', 'target.organizationRelationships'],
  messages: {
    'claimed-twice': {
      found: "'{domain}' is claimed by {count} enabled organization {count|relationship|relationships} of the {side}: {names}.",
      fix: "Keep '{domain}' in one of {names} in the {side}, and take it out of the others.",
    },
    'automatic-unused': {
      found: "The {side} has the relationship '{automatic}' of the multitenant organization, but '{name}' serves the other tenant instead.",
      fix: "Move the settings of '{name}' to '{automatic}' in the {side}, then remove '{name}'.",
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/exchange/sharing/organization-relationships/organization-relationships',
    'https://www.uclabs.blog/2026/01/cross-tenant-migration-start-with-mto.html',
  ],
  judge(pair, facts, verdict) {
    const domains = {
      source: facts['source.organization'].read().verifiedDomains,
      target: facts['target.organization'].read().verifiedDomains,
    }
    const relationships = {
      source: [...facts['source.organizationRelationships'].all()],
      target: [...facts['target.organizationRelationships'].all()],
    }
    for (const side of sides) {
      const partner = pair[otherSide(side)].tenantId.toLowerCase()
      const claims = new Set([partner, ...domains[otherSide(side)]])
      const serving = relationships[side].filter(each => each.enabled && each.domains.some(domain => claims.has(domain)))
      for (const domain of claims) {
        const names = serving.filter(each => each.domains.includes(domain)).map(each => each.name)
        if (names.length > 1) return verdict.fail('claimed-twice', { side, domain, count: names.length, names: names.join(', ') })
      }
      const automatic = relationships[side].find(each => each.name.toLowerCase() === `mto-orgrel-${partner}`)
      const instead = serving.find(each => each !== automatic)
      if (automatic !== undefined && instead !== undefined)
        return verdict.fail('automatic-unused', { side, automatic: automatic.name, name: instead.name })
    }
    return verdict.pass()
  },
})
