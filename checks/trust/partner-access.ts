import { sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { effectiveAccess } from './rule-effective-access.ts'

export default defineCheck({
  id: 'partner-access',
  title: 'Each tenant has an entry for the other and lets its users collaborate, in and out',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup'],
  covers: { setup: ['1.1'], tests: ['TC-01'] },
  needs: ['source.partnerAccess', 'target.partnerAccess'],
  messages: {
    'no-entry': {
      found: 'No entry for the other tenant ({partners}) is among the cross-tenant access settings of: {where}.',
      fix: 'Add {partners} to the cross-tenant access settings of: {where}.',
    },
    blocked: {
      found: 'B2B collaboration between the tenants is blocked: {where}.',
      fix: 'Allow B2B collaboration for all users and applications there: {where}.',
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/entra/external-id/cross-tenant-access-overview',
    'https://learn.microsoft.com/en-us/graph/api/resources/crosstenantaccesspolicyconfigurationpartner',
  ],
  judge(pair, facts, verdict) {
    const found = { source: facts['source.partnerAccess'].read(), target: facts['target.partnerAccess'].read() }
    const without = sides.filter(side => found[side].partner === null)
    if (without.length > 0) {
      const partners = without.map(side => (side === 'source' ? pair.target.tenantId : pair.source.tenantId)).join(' and ')
      return verdict.fail('no-entry', { where: without.join(' and '), partners })
    }
    const settings = sides.flatMap(side => {
      const { b2bInbound, b2bOutbound } = effectiveAccess(found[side])
      return Object.entries({ inbound: b2bInbound, outbound: b2bOutbound }).flatMap(([direction, { users, applications }]) => [
        { where: `${side} ${direction} for users`, access: users.toLowerCase() },
        { where: `${side} ${direction} for applications`, access: applications.toLowerCase() },
      ])
    })
    const blocked = settings.filter(({ access }) => access === 'blocked')
    if (blocked.length > 0) return verdict.fail('blocked', { where: blocked.map(({ where }) => where).join(', ') })
    const partly = settings.find(({ access }) => access !== 'allowed')
    if (partly)
      return verdict.undecided(
        `${partly.where} the access is '${partly.access}', and whether that concerns the users of the run is not read`,
      )
    return verdict.pass()
  },
})
