import { createServer } from 'node:net'
import { join } from 'node:path'
import { GenericContainer, getContainerRuntimeClient, Network, type StartedNetwork, type StartedTestContainer, Wait } from 'testcontainers'
import { z } from 'zod'
import type { Side } from '../../domain/account.ts'
import type { Identity, TenantConnection } from '../../gateways/connection.ts'

/** One side of the twin in a container of its own, on a network of its own. */
export interface SideContainer {
  readonly side: Side
  readonly connection: TenantConnection
  readonly identity: Identity
  readonly control: string
  pause(): Promise<void>
  unpause(): Promise<void>
  /** Takes the container off its network: nobody reaches it any more. */
  cut(): Promise<void>
  restore(): Promise<void>
  /** Ends the process at once and starts it again. */
  crashAndRestart(): Promise<void>
  stop(): Promise<void>
}

export interface WorldOfContainers {
  readonly users: number
  readonly seed: number
  readonly scenario: string
  readonly start: number
}

const root = join(import.meta.dirname, '..', '..')
/** Made locally by `.ci/build-image` where there is no registry. */
const image = process.env['WAVEGATE_NODE_IMAGE'] ?? 'node:24-slim'
/** Control, then one port per service and one for the regional host of compliance. */
const portsPerSide = 9

/** Why container tests cannot run here, or undefined when they can. CI must never leave them out. */
export async function whyNoContainers(): Promise<string | undefined> {
  try {
    await getContainerRuntimeClient()
    return undefined
  } catch (error) {
    if (process.env['WAVEGATE_REQUIRE_DOCKER'] === '1') throw error
    return 'no Docker answers here; run them with: bash .ci/with-docker npx vitest run --project containers'
  }
}

const readyLine = z.object({
  ready: z.enum(['source', 'target']),
  ca: z.string(),
  endpoints: z.object({
    tenantId: z.string(),
    initialDomain: z.string(),
    authority: z.string(),
    graph: z.string(),
    exchange: z.string(),
    compliance: z.string(),
    sharepointAdmin: z.string(),
    teams: z.string(),
    engage: z.string(),
  }),
  clientId: z.string(),
  certificatePem: z.string(),
})

export async function startSide(side: Side, world: WorldOfContainers): Promise<SideContainer> {
  const network = await new Network().start()
  const first = await freePorts(portsPerSide)
  const ports = Array.from({ length: portsPerSide }, (_, index) => first + index)
  const announced = Promise.withResolvers<string>()
  let log = ''
  const listen = (chunk: Buffer | string): void => {
    log += chunk.toString()
    const line = log.split('\n').find(candidate => candidate.includes('"ready":') && candidate.endsWith('}'))
    if (line !== undefined) announced.resolve(line)
  }
  const container = await new GenericContainer(image)
    .withNetwork(network)
    .withBindMounts([{ source: root, target: '/app', mode: 'ro' }])
    .withWorkingDir('/app')
    // A token names the port it is for, so the ports are the same inside and outside.
    .withExposedPorts(...ports.map(port => ({ container: port, host: port })))
    .withCommand([
      'node',
      'fakes/container/serve.ts',
      '--side',
      side,
      '--users',
      String(world.users),
      '--seed',
      String(world.seed),
      '--scenario',
      world.scenario,
      '--start',
      String(world.start),
      '--port',
      String(first),
    ])
    .withLogConsumer(stream => stream.on('data', listen))
    .withWaitStrategy(Wait.forLogMessage(/"ready":/))
    .withStartupTimeout(60_000)
    .start()
  const ready = readyLine.parse(JSON.parse(await announced.promise))
  return sideOf(side, container, network, first, ready)
}

async function sideOf(
  side: Side,
  container: StartedTestContainer,
  network: StartedNetwork,
  first: number,
  ready: z.infer<typeof readyLine>,
): Promise<SideContainer> {
  const { container: runtime } = await getContainerRuntimeClient()
  const handle = runtime.dockerode.getContainer(container.getId())
  const net = runtime.dockerode.getNetwork(network.getId())
  const { tenantId, initialDomain, ...endpoints } = ready.endpoints
  return {
    side,
    connection: { side, tenantId, initialDomain, endpoints, trustedCa: ready.ca },
    // SharePoint takes app-only tokens that were got with a certificate, and no others.
    identity: { kind: 'certificate', clientId: ready.clientId, certificatePem: ready.certificatePem, password: undefined },
    control: `http://127.0.0.1:${first}`,
    pause: async () => void (await handle.pause()),
    unpause: async () => void (await handle.unpause()),
    cut: async () => void (await net.disconnect({ Container: container.getId(), Force: true })),
    restore: async () => void (await net.connect({ Container: container.getId() })),
    crashAndRestart: async () => {
      await handle.kill()
      await handle.start()
    },
    stop: async () => {
      await container.stop({ timeout: 0 })
      await network.stop()
    },
  }
}

/** The first of so many consecutive ports that nobody uses, from where the OS hands out its own. */
async function freePorts(wanted: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const first = await portOfTheOs()
    const free = await Promise.all(Array.from({ length: wanted }, async (_, index) => isFree(first + index)))
    if (free.every(Boolean)) return first
  }
  throw new Error(`No ${wanted} consecutive free ports were found.`)
}

const portOfTheOs = async (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

const isFree = async (port: number): Promise<boolean> =>
  new Promise(resolve => {
    if (port > 65_535) return resolve(false)
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '0.0.0.0', () => server.close(() => resolve(true)))
  })
