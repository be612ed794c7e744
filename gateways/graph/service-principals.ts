import { z } from 'zod'
import { chunks, literal, query, segment } from './odata.ts'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const principalSchema = z.object({
  id: z.string(),
  appId: z.string(),
  displayName: z.string().nullable(),
  accountEnabled: z.boolean().nullable(),
  appOwnerOrganizationId: z.string().nullable(),
  appRoles: z.array(z.object({ id: z.string(), value: z.string().nullable() })),
})
const assignmentSchema = z.object({ resourceId: z.string(), appRoleId: z.string() })
const applicationSchema = z.object({
  appId: z.string(),
  passwordCredentials: z.array(z.object({ endDateTime: z.string().nullable() })),
  keyCredentials: z.array(z.object({ endDateTime: z.string().nullable() })),
})

const fields = ['id', 'appId', 'displayName', 'accountEnabled', 'appOwnerOrganizationId', 'appRoles']

/** Values of one `in` filter (https://learn.microsoft.com/graph/known-issues). */
const mostPerFilter = 15

/** An application permission that was granted; `role` is its value, or its id when the resource no longer lists it. */
export interface GrantedRole {
  readonly resourceAppId: string
  readonly role: string
}

/** An app's presence in the tenant. */
export interface ServicePrincipal {
  readonly id: string
  readonly appId: string
  readonly displayName: string
  readonly accountEnabled: boolean | null
  /** The tenant in which the app is registered, lower case. */
  readonly ownerTenantId: string | null
  readonly grants: readonly GrantedRole[]
}

/** Service principals of these apps with what was granted to them; apps without a presence are absent. */
export const servicePrincipals = async (graph: GraphReader, appIds: readonly string[]): Promise<ServicePrincipal[]> =>
  principalsWhere(graph, 'appId', [...new Set(appIds.map(id => id.toLowerCase()))])

/** Every service principal that shows one of these names, whoever registered its app: names are not unique and prove nothing alone. */
export const servicePrincipalsNamed = async (graph: GraphReader, names: readonly string[]): Promise<ServicePrincipal[]> =>
  principalsWhere(graph, 'displayName', [...new Set(names)])

async function principalsWhere(
  graph: GraphReader,
  property: 'appId' | 'displayName',
  wanted: readonly string[],
): Promise<ServicePrincipal[]> {
  const parts = chunks(wanted, mostPerFilter).map(async part =>
    allRows(
      graph,
      principalSchema,
      `/servicePrincipals${query({ filter: `${property}%20in%20(${part.map(literal).join(',')})`, select: fields })}`,
    ),
  )
  const found = (await Promise.all(parts)).flat()
  const resources = new Map<string, Promise<z.output<typeof principalSchema> | null>>()
  const resourceOf = async (id: string): Promise<z.output<typeof principalSchema> | null> => {
    const known = resources.get(id) ?? graph.oneOrNull(principalSchema, `/servicePrincipals/${segment(id)}${query({ select: fields })}`)
    resources.set(id, known)
    return known
  }
  return Promise.all(
    found.map(async principal => {
      const assignments = await allRows(graph, assignmentSchema, `/servicePrincipals/${segment(principal.id)}/appRoleAssignments`, {
        units: 2,
      })
      const grants = await Promise.all(
        assignments.map(async ({ resourceId, appRoleId }) => {
          const resource = await resourceOf(resourceId)
          return {
            resourceAppId: resource?.appId ?? resourceId,
            role: resource?.appRoles.find(role => role.id === appRoleId)?.value ?? appRoleId,
          }
        }),
      )
      return {
        id: principal.id,
        appId: principal.appId.toLowerCase(),
        displayName: principal.displayName ?? '',
        accountEnabled: principal.accountEnabled,
        ownerTenantId: principal.appOwnerOrganizationId?.toLowerCase() ?? null,
        grants,
      }
    }),
  )
}

/** When the secrets and certificates of an app registered in this tenant end, ISO 8601. */
export interface AppCredentials {
  readonly appId: string
  readonly secretsEnd: readonly string[]
  readonly certificatesEnd: readonly string[]
}

/** Null when the app is not registered in this tenant. Values of secrets are not readable, only their dates. */
export async function appCredentials(graph: GraphReader, appId: string): Promise<AppCredentials | null> {
  const path = `/applications${query({ filter: `appId%20eq%20${literal(appId)}`, select: ['appId', 'passwordCredentials', 'keyCredentials'] })}`
  const [app] = await allRows(graph, applicationSchema, path, { units: 2 })
  if (app === undefined) return null
  const ends = (list: readonly { readonly endDateTime: string | null }[]) =>
    list.flatMap(one => (one.endDateTime === null ? [] : [one.endDateTime]))
  return { appId: app.appId.toLowerCase(), secretsEnd: ends(app.passwordCredentials), certificatesEnd: ends(app.keyCredentials) }
}
