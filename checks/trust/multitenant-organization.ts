import { sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { memberDefect } from './rule-organization-members.ts'

export default defineCheck({
  id: 'multitenant-organization',
  title: 'Both tenants are active in one multitenant organization, in the roles that are declared',
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
    'role-differs': {
      found:
        'Seen from the {side}, the tenant {tenant} is {role} of the multitenant organization, but the configuration declares {declared}.',
      fix: 'Let an owner of the organization make {tenant} {declared}, or correct decisions.multitenantOrganization.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'partner-access', failing: ['no-entry'], explains: ['not-a-partner'] }],
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/resources/multitenantorganization',
    'https://learn.microsoft.com/en-us/graph/api/multitenantorganizationmember-update',
    'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/multi-tenant-organization-overview',
  ],
  judge(pair, facts, verdict, { settings }) {
    const declared = settings.decisions.multitenantOrganization
    const roles = typeof declared === 'boolean' ? undefined : declared
    const seen = {
      source: facts['source.multitenantOrganization'].read().organization,
      target: facts['target.multitenantOrganization'].read().organization,
    }
    const entries = { source: facts['source.partnerAccess'].read().partner, target: facts['target.partnerAccess'].read().partner }
    const open: string[] = []
    for (const side of sides) {
      const organization = seen[side]
      if (organization === null) return verdict.fail('not-formed', { reason: `the ${side} belongs to none` })
      if (organization.state === 'inactive')
        return verdict.fail('not-formed', { reason: `'${organization.displayName}' is inactive in the ${side}` })
      if (organization.state !== 'active') open.push(`the organization of the ${side} is in the unknown state '${organization.state}'`)
      const defect = memberDefect(organization.tenants, pair, roles)
      if (defect && 'unknown' in defect) open.push(`seen from the ${side}, ${defect.unknown}`)
      else if (defect?.message === 'not-joined') return verdict.fail('not-joined', { side, ...defect })
      else if (defect) return verdict.fail('role-differs', { side, ...defect })
      const entry = entries[side]
      if (!entry || entry.inMultitenantOrganization === false) return verdict.fail('not-a-partner', { side })
      if (entry.inMultitenantOrganization === null) open.push(`the ${side} does not say whether its entry belongs to the organization`)
    }
    if (seen.source?.id !== seen.target?.id) return verdict.fail('not-formed', { reason: 'each belongs to another one' })
    return open[0] === undefined ? verdict.pass() : verdict.undecided(open[0])
  },
})
