import { z } from 'zod'
import { microsoftTenants, serviceApps } from '../data/service-apps/service-apps.ts'
import { defineValue } from './define.ts'

const value = z.object({
  /** Names of the roles; null where meetings do not move or the app is not there. */
  roles: z.array(z.string()).nullable(),
})

const names = serviceApps.flatMap(app => (app.id === 'meeting-migration' ? app.displayNames : []))

export default defineValue({
  id: 'meetingCalendarRoles',
  about: 'Roles that Exchange itself keeps for the app that moves meetings.',
  sides: ['target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { graph: ['Application.Read.All'], exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchangepowershell/test-serviceprincipalauthorization'],
  value,
  async read({ gateways, settings }) {
    if (!settings.workloads.includes('meetings')) return { roles: null }
    const found = await gateways.graph.servicePrincipalsNamed(names)
    const apps = found.filter(({ ownerTenantId }) => ownerTenantId !== null && microsoftTenants.includes(ownerTenantId))
    const roles = await Promise.all(apps.map(async ({ id }) => gateways.exchange.applicationRoles(id)))
    return { roles: apps.length === 0 ? null : roles.flat() }
  },
})
