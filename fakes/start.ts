import { listenControl } from './control/control.ts'
import { createFaults, type Faults } from './control/faults.ts'
import { answerInside } from './control/under-fault.ts'
import { listen, type ListeningServer } from './server.ts'
import type { RouteTable, ServiceName } from './services/define.ts'
import { createAudiences } from './services/login/audiences.ts'
import { clientCredentials, clientNames, registerClient, type ClientName } from './services/login/clients.ts'
import { createDelegatedSignIns } from './services/login/device-codes.ts'
import { createLoginRoutes } from './services/login/index.ts'
import { createTokenIssuer } from './services/login/tokens.ts'
import { bindRoutes } from './services/router.ts'
import type { Tenant, TenantName } from './tenant/tenant.ts'
import type { World, WorldPair } from './tenant/world.ts'
import { createAuthority, type KeyedCertificate } from './tls/authority.ts'

export interface TwinOptions {
  readonly world: World
  /** Makes the world anew, with the same tenants, for a reset. */
  readonly rebuild?: () => World
  /** Takes these users through a whole migration at once. */
  readonly migrate?: (world: World, pairs: WorldPair[]) => void
  /** Address to listen on; 127.0.0.1 unless said. */
  readonly host?: string
  /** Further DNS names or addresses for the server certificate, e.g. of a container. The first one appears in the endpoints. */
  readonly names?: readonly string[]
  /** Control listens here and the services of source, target and others on the ports after it; absent: ports of the system. */
  readonly firstPort?: number
  /** Routes instead of all fake services, for tests of the server itself. */
  readonly routes?: readonly RouteTable[]
  readonly realNow?: () => number
  /** Tenants whose services listen; all unless said. A container serves one side of the world that its twin makes of the same seed. */
  readonly serve?: readonly TenantName[]
}

export interface TwinClient {
  readonly clientId: string
  readonly clientSecret: string
  /** Private key and certificate, PEM, for a certificate assertion. */
  readonly certificatePem: string
}

/** Where one tenant's services listen: origins without a trailing slash. */
export interface Endpoints {
  readonly tenantId: string
  readonly initialDomain: string
  readonly authority: string
  readonly graph: string
  readonly exchange: string
  readonly compliance: string
  readonly sharepointAdmin: string
  readonly teams: string
  readonly engage: string
  readonly clients: Readonly<Record<ClientName, TwinClient>>
}

export interface Twin {
  readonly control: string
  readonly caPem: string
  /** The world of now; a reset replaces it. */
  readonly world: World
  readonly source: Endpoints
  readonly target: Endpoints
  readonly other: Endpoints | undefined
  stop(): Promise<void>
}

const services: readonly ServiceName[] = ['login', 'graph', 'exchange', 'compliance', 'sharepoint', 'teams', 'engage']

interface Started {
  readonly certificates: ReadonlyMap<string, KeyedCertificate>
  readonly origins: ReadonlyMap<string, string>
}

function certificateName(tenant: Tenant, name: ClientName): string {
  return `wavegate ${tenant.name} ${name}`
}

function endpointsOf(world: World, tenant: Tenant, { certificates, origins }: Started): Endpoints {
  const origin = (service: ServiceName): string => {
    const found = origins.get(`${tenant.name} ${service}`)
    if (!found) throw new Error(`The twin's ${tenant.name} has no ${service}.`)
    return found
  }
  const client = (name: ClientName): TwinClient => {
    const { clientId, secret } = clientCredentials(world.random, tenant, name)
    const certificate = certificates.get(certificateName(tenant, name))
    return {
      clientId,
      clientSecret: secret,
      certificatePem: certificate ? `${certificate.key}\n${certificate.cert}\n` : '',
    }
  }
  return {
    tenantId: tenant.id,
    initialDomain: tenant.initialDomain,
    authority: origin('login'),
    graph: origin('graph'),
    exchange: origin('exchange'),
    compliance: origin('compliance'),
    sharepointAdmin: origin('sharepoint'),
    teams: origin('teams'),
    engage: origin('engage'),
    clients: { read: client('read'), probe: client('probe'), execute: client('execute') },
  }
}

/** Starts every service of every tenant of the world over TLS, and the control interface. */
export async function startTwin(options: TwinOptions): Promise<Twin> {
  const host = options.host ?? '127.0.0.1'
  const realNow = options.realNow ?? Date.now
  const names = [...(options.names ?? []), '127.0.0.1', 'localhost']
  const shown = options.names?.[0] ?? '127.0.0.1'
  const authority = await createAuthority()
  const audiences = createAudiences()
  const tokens = await createTokenIssuer(audiences, realNow)
  const signIns = createDelegatedSignIns(realNow)
  // Loaded on demand: a test of the server with its own routes needs none of the services.
  const serviceRoutes = options.routes ?? (await import('./services/index.ts')).serviceRoutes
  const routes = [...serviceRoutes, ...createLoginRoutes({ tokens, audiences, signIns, realNow })]

  let world = options.world
  let faults: Faults = createFaults(world.seed)
  const tenants = [...world.tenants.values()]
  const issued = await Promise.all(
    tenants.flatMap(tenant =>
      clientNames.map(async name => [certificateName(tenant, name), await authority.issueClient(certificateName(tenant, name))] as const),
    ),
  )
  const certificates = new Map(issued)
  const enter = (next: World): void => {
    world = next
    faults = createFaults(next.seed, () => next.tenants.values())
    signIns.clear()
    for (const tenant of next.tenants.values())
      for (const name of clientNames) registerClient(next, tenant, name, certificates.get(certificateName(tenant, name))?.cert ?? '')
    bindRoutes(next, routes, async (passing, proceed) => answerInside(faults, passing, proceed))
  }
  enter(world)

  const tls = await authority.issueServer(names)
  const servers: ListeningServer[] = []
  const origins = new Map<string, string>()
  const regions = new Map<TenantName, number>()
  const open = async (tenant: TenantName, service: ServiceName, index: number, isRegional = false): Promise<void> => {
    const port = options.firstPort === undefined ? 0 : options.firstPort + 1 + index
    const leads = service === 'compliance' && !isRegional && { regionalPort: () => regions.get(tenant) }
    const server = await listen({ world: () => world, tenant, service, tokens, faults: () => faults, ...leads }, tls, host, port)
    servers.push(server)
    if (isRegional) regions.set(tenant, server.port)
    audiences.listen(server.port, { service, tenant })
    if (!isRegional) origins.set(`${tenant} ${service}`, `https://${shown}:${server.port}`)
  }
  const served = tenants.filter(tenant => options.serve?.includes(tenant.name) ?? true)
  const wanted = served.flatMap(tenant => services.map(service => ({ tenant: tenant.name, service })))
  const opened = await Promise.allSettled([
    ...wanted.map(({ tenant, service }, index) => open(tenant, service, index)),
    ...served.map(({ name }, index) => open(name, 'compliance', wanted.length + index, true)),
  ])
  for (const result of opened)
    if (result.status === 'rejected') {
      await Promise.all(servers.map(server => server.close()))
      throw result.reason
    }
  const { rebuild } = options
  const control = await listenControl(
    {
      world: () => world,
      faults: () => faults,
      signIns,
      reset: rebuild ? () => enter(rebuild()) : null,
      migrate: options.migrate ?? null,
    },
    host,
    options.firstPort,
  )
  const started = { certificates, origins }
  return {
    control: `http://${shown}:${control.port}`,
    caPem: authority.caPem,
    get world() {
      return world
    },
    get source() {
      return endpointsOf(world, world.tenant('source'), started)
    },
    get target() {
      return endpointsOf(world, world.tenant('target'), started)
    },
    get other() {
      const tenant = world.tenants.get('other')
      return tenant && endpointsOf(world, tenant, started)
    },
    stop: async () => {
      await Promise.all([control.close(), ...servers.map(server => server.close())])
    },
  }
}
