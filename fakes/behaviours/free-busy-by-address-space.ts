import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'free-busy-by-address-space',
  claim:
    'An availability address space for a domain leads to the tenant it names, when that one allows the asking tenant; it shows times only (that it goes before a relationship is assumed).',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/powershell/module/exchange/add-availabilityaddressspace',
  on: 'calendar.route-asked',
  happen(world, { tenant, domain, answer }) {
    const space = [...tenant.availabilityAddressSpaces.values()].find(each => each.forestName.toLowerCase() === domain)
    const remote = [...world.tenants.values()].find(each => each !== tenant && each.domains.get(domain)?.isVerified)
    if (!space || !remote || answer.isSettled) return
    const named = space.accessMethod === 'OrgWideFBToken' && space.targetTenantId?.toLowerCase() === remote.id
    const allowed = remote.exchange.availabilityConfig?.allowedTenantIds.some(id => id.toLowerCase() === tenant.id) ?? false
    answer.isSettled = true
    answer.route = named && allowed ? { tenant: remote, detail: 'times', refusal: null } : null
  },
})
