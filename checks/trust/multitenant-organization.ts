import { sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'multitenant-organization',
  title: 'Both tenants are active members of one multitenant organization',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup'],
  covers: { setup: ['1.2'] },
  when: ['multitenant-organization'],
  needs: ['source.multitenantOrganization', 'target.multitenantOrganization', 'source.partnerAccess', 'target.partnerAccess'],
  messages: {
    'not-formed': {
      found: 'The tenants do not form one active multitenant organization: {reason}.',
      fix: 'Create or join the organization in the Microsoft 365 admin center of both tenants ({reason}); joining can take hours.',
    },
    'not-joined': {
      found: 'Seen from the {side}, the tenant {tenant} is {state} in the multitenant organization.',
      fix: 'Let {tenant} accept the request to join, or add it again from a tenant that owns the organization.',
    },
    'not-a-partner': {
      found: 'The entry of the {side} for the other tenant does not belong to the multitenant organization.',
      fix: 'Wait until joining has reached the cross-tenant access settings of the {side}, then gather again; join anew where it never does.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'partner-access', failing: ['no-entry'], explains: ['not-a-partner'] }],
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/resources/multitenantorganization',
    'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/multi-tenant-organization-overview',
  ],
  judge(pair, facts, verdict) {
    const seen = {
      source: facts['source.multitenantOrganization'].read().organization,
      target: facts['target.multitenantOrganization'].read().organization,
    }
    const entries = { source: facts['source.partnerAccess'].read().partner, target: facts['target.partnerAccess'].read().partner }
    for (const side of sides) {
      const organization = seen[side]
      if (organization === null) return verdict.fail('not-formed', { reason: `the ${side} belongs to none` })
      if (organization.state === 'inactive')
        return verdict.fail('not-formed', { reason: `'${organization.displayName}' is inactive in the ${side}` })
      if (organization.state !== 'active')
        return verdict.undecided(`the organization of the ${side} is in the unknown state '${organization.state}'`)
      for (const { tenantId } of [pair.source, pair.target]) {
        const state = organization.tenants.find(each => each.tenantId === tenantId.toLowerCase())?.state ?? 'not listed'
        if (['pending', 'removed', 'not listed'].includes(state)) return verdict.fail('not-joined', { side, tenant: tenantId, state })
        if (state !== 'active') return verdict.undecided(`the ${side} shows the tenant ${tenantId} in the unknown state '${state}'`)
      }
      const entry = entries[side]
      if (entry?.inMultitenantOrganization === null)
        return verdict.undecided(`the ${side} does not say whether its entry belongs to the organization`)
      if (!entry?.inMultitenantOrganization) return verdict.fail('not-a-partner', { side })
    }
    return seen.source?.id === seen.target?.id ? verdict.pass() : verdict.fail('not-formed', { reason: 'each belongs to another one' })
  },
})
