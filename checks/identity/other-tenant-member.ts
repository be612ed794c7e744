import type { AccountRow } from '../../facts/users.ts'
import { defineCheck } from '../define.ts'

const hour = 3_600_000

type Addresses = Partial<Pick<AccountRow, 'userPrincipalName' | 'mail' | 'primarySmtp'>>
const addressesOf = (upn: string, { userPrincipalName, mail, primarySmtp }: Addresses): string[] =>
  [upn, userPrincipalName, mail, primarySmtp].flatMap(address => address?.trim().toLowerCase() || [])

export default defineCheck({
  id: 'other-tenant-member',
  title: 'Members of the user in other tenants are known, and follow the user to the target',
  scope: 'user',
  severity: 'warning',
  waivable: true,
  guards: ['prestage', 'close'],
  covers: { limitations: ['L.17'] },
  when: ['other-tenants'],
  needs: ['pair.otherTenantMembers', 'pair.otherTenantMemberBaseline', 'source.users', 'target.users'],
  messages: {
    'points-at-source': {
      found: 'In the tenant {tenant} the account {member} of the user still points at {address} in the source.',
      fix: 'Reset the redemption of {member} in {tenant} with the target account {target}, and export the tenant again.',
    },
    gone: {
      found: 'In the tenant {tenant} the account {member}, which the user had before cutover, leads to no address of the target now.',
      fix: 'Restore {member} in {tenant} if it was deleted, reset its redemption with the target account {target}, and export the tenant again.',
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/entra/external-id/reset-redemption-status',
    'https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-restore',
    'https://learn.microsoft.com/en-us/graph/api/resources/multitenantorganization',
  ],
  judge(user, facts, verdict, { settings, gate, asOf }) {
    const members = facts['pair.otherTenantMembers']
    const before = facts['pair.otherTenantMemberBaseline']
    const left = addressesOf(user.source.upn, facts['source.users'].row(user.source))
    const arrived = addressesOf(user.target.upn, { mail: user.targetMail })
    const reached = gate === 'prestage' ? arrived : [...arrived, ...addressesOf('', facts['target.users'].row(user.target))]
    const { missing } = before.row('baseline')
    for (const { tenantId, name } of settings.otherTenants) {
      const { exportedAt } = members.row(tenantId)
      const age = (Date.parse(asOf) - Date.parse(exportedAt)) / hour
      const oldest = settings.policy.maxFactAgeHours.tenant
      if (!(age >= 0 && age <= oldest))
        return verdict.undecided(`the export of the tenant ${name} is of ${exportedAt}, which is outside the ${oldest} hours that count`)
      if (gate === 'prestage') continue
      for (const address of left.filter(one => !arrived.includes(one))) {
        const member = members.find(`${tenantId} ${address}`)?.members[0]
        if (member !== undefined) return verdict.fail('points-at-source', { tenant: name, member, address, target: user.target.upn })
      }
      if (missing !== null) continue
      before.row(tenantId)
      const [had] = left.flatMap(address => before.find(`${tenantId} ${address}`)?.members ?? [])
      if (had !== undefined && !reached.some(address => members.find(`${tenantId} ${address}`)))
        return verdict.fail('gone', { tenant: name, member: had, target: user.target.upn })
    }
    return gate === 'prestage' || missing === null ? verdict.pass() : verdict.undecided(missing)
  },
})
