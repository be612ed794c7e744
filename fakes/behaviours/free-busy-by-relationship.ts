import type { OrganizationRelationship } from '../tenant/organization.ts'
import { defineBehaviour } from './define.ts'

const names = (relationship: OrganizationRelationship, domains: readonly string[]): boolean =>
  relationship.enabled && relationship.domainNames.some(name => domains.includes(name.toLowerCase()))

/** Between Exchange Online tenants the application is `outlook.com`, found by autodiscovery or a sharing endpoint. */
const reaches = (relationship: OrganizationRelationship): boolean =>
  relationship.targetApplicationUri?.toLowerCase() === 'outlook.com' &&
  (relationship.targetAutodiscoverEpr ?? relationship.targetSharingEpr) !== null

export default defineBehaviour({
  id: 'free-busy-by-relationship',
  claim:
    'Otherwise a lookup needs a relationship on both sides: the asking one names the domain and the application, the other one names the asker and shares free/busy above the level None.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/powershell/module/exchange/set-organizationrelationship',
  on: 'calendar.route-asked',
  happen(world, { tenant, domain, answer }) {
    const remote = [...world.tenants.values()].find(each => each !== tenant && each.domains.get(domain)?.isVerified)
    const own = [...tenant.organizationRelationships.values()].find(each => names(each, [domain]))
    if (!remote || !own || !reaches(own) || answer.isSettled) return
    const theirs = [...remote.organizationRelationships.values()].find(each => names(each, [tenant.id, ...tenant.domains.keys()]))
    if (!theirs?.freeBusyAccessEnabled) return
    answer.isSettled = true
    answer.route = {
      tenant: remote,
      detail: theirs.freeBusyAccessLevel === 'LimitedDetails' ? 'full' : 'times',
      refusal: theirs.freeBusyAccessLevel === 'None' ? 'ErrorNoFreeBusyAccess' : null,
    }
  },
})
