import type { Random } from '../tenant/random.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { addClients, addFirstPartyApps } from './apps.ts'
import { iso } from './circumstances.ts'
import { createEmptyTenant } from './empty-tenant.ts'
import { addGroup, addLicenseGroups, addMailGroup, groupNames } from './groups.ts'
import { establishTrust } from './trust.ts'

const day = 24 * 3_600_000

/** Both tenants with everything that the setup gate asks for, and nobody in them. `seats` are units per SKU. */
export function createTenantPair(random: Random, seats: number, startedAt: number): { source: Tenant; target: Tenant } {
  const source = createEmptyTenant('source', random, seats)
  const target = createEmptyTenant('target', random, seats)
  for (const tenant of [source, target]) {
    addFirstPartyApps(tenant, random)
    addClients(tenant, random, iso(startedAt + 365 * day))
    addMailGroup(tenant, random, groupNames.restricted, 'board-announcements', false, iso(startedAt - 900 * day))
    addGroup(tenant, random, groupNames.project)
  }
  establishTrust(source, target, random, startedAt)
  addLicenseGroups(source, target, random)
  return { source, target }
}
