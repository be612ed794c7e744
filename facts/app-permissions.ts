import { z } from 'zod'
import type { Service } from '../gateways/connection.ts'
import { defineValue, type PermissionService } from './define.ts'

const value = z.object({
  /** What the tokens of the reading app hold, by service. */
  granted: z.array(z.object({ service: z.string(), permissions: z.array(z.string()) })),
  /** What the facts of this run ask for: any one of `anyOf` suffices. */
  declared: z.array(z.object({ service: z.string(), anyOf: z.array(z.string()), facts: z.array(z.string()) })),
  /** What any fact of wavegate may ask for, also those that this run does not gather: an app that holds it holds nothing in excess. */
  ofProduct: z.array(z.object({ service: z.string(), permissions: z.array(z.string()) })),
})

export type AppPermissions = z.infer<typeof value>

/** Viva Engage is left out: it answers a signed-in person, so the app holds nothing there. */
const services = { graph: 'graph', exchange: 'exchange', compliance: 'compliance', sharepoint: 'sharepointAdmin', teams: 'teams' } as const
const isOfApp = (service: PermissionService): service is keyof typeof services => Object.hasOwn(services, service)

export default defineValue({
  id: 'appPermissions',
  about: 'Permissions in the tokens of the reading app, beside those that the facts of the run ask for.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: {},
  sources: [
    'https://learn.microsoft.com/en-us/graph/permissions-reference',
    'https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference',
  ],
  value,
  async read({ gateways, demands, everyDemand }) {
    const declared = new Map<string, { service: keyof typeof services; anyOf: string[]; facts: string[] }>()
    for (const { service, anyOf, fact } of demands) {
      if (!isOfApp(service)) continue
      const key = [service, ...anyOf].join(' ')
      const demand = declared.get(key) ?? { service, anyOf: [...anyOf], facts: [] }
      declared.set(key, demand)
      if (!demand.facts.includes(fact)) demand.facts.push(fact)
    }
    const wanted = [...new Set(['graph' as const, ...[...declared.values()].map(demand => demand.service)])]
    const granted = await Promise.all(
      wanted.map(async service => ({ service, permissions: [...(await gateways.permissionsOf(services[service] satisfies Service))] })),
    )
    const ofProduct = Object.entries(Object.groupBy(everyDemand, ({ service }) => service)).map(([service, asked]) => ({
      service,
      permissions: [...new Set(asked.flatMap(({ anyOf }) => anyOf))].toSorted(),
    }))
    return { granted, declared: [...declared.values()], ofProduct }
  },
})
