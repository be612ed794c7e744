import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Agent, fetch } from 'undici'
import { z } from 'zod'
import { createWorld } from '../fakes/scenarios/create-world.ts'
import { startTwin, type Twin } from '../fakes/start.ts'

/**
 * Measures a twin in this process: how long it takes to start, what it holds in memory, and how many simple authenticated
 * reads a second it answers to a client in another process. `npm run bench:twin [users…]`
 */
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter(size => size > 0)

process.stdout.write('  users    started  of it CPU       RSS   heap used    reads/s  per CPU second\n')
for (const users of sizes.length > 0 ? sizes : [2_000, 50_000]) process.stdout.write(`${await measure(users)}\n`)

async function measure(users: number): Promise<string> {
  const before = cpuSeconds()
  const began = performance.now()
  const twin = await startTwin({ world: createWorld({ users, seed: 7, scenario: 'mixed' }) })
  const seconds = (performance.now() - began) / 1_000
  const busy = cpuSeconds() - before
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  try {
    const idle = cpuSeconds()
    const { reads, rate } = await readsOf(twin)
    const perCpuSecond = reads / (cpuSeconds() - idle)
    return [
      String(users).padStart(7),
      `${seconds.toFixed(2)} s`.padStart(10),
      `${busy.toFixed(2)} s`.padStart(10),
      megabytes(rss).padStart(9),
      megabytes(heapUsed).padStart(11),
      rate.toFixed(0).padStart(10),
      perCpuSecond.toFixed(0).padStart(15),
    ].join(' ')
  } finally {
    await twin.stop()
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`
}

/** CPU time of this process so far; on a shared machine it says more than the clock. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** The client is a process of its own; the list that it reads is one that the service does not throttle. */
async function readsOf(twin: Twin): Promise<{ reads: number; rate: number }> {
  const { authority, tenantId, graph, clients } = twin.target
  const dispatcher = new Agent({ connect: { ca: twin.caPem } })
  const { clientId, clientSecret } = clients.read
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: `${graph}/.default` }
  const signedIn = await fetch(`${authority}/${tenantId}/oauth2/v2.0/token`, {
    dispatcher,
    method: 'POST',
    body: new URLSearchParams(form),
  })
  const token: unknown = Object(await signedIn.json()).access_token
  await dispatcher.destroy()
  const folder = await mkdtemp(join(tmpdir(), 'bench-twin-'))
  const ca = join(folder, 'ca.pem')
  await writeFile(ca, twin.caPem)
  const url = `${graph}/v1.0/solutions/migrations/crossTenantMigrationJobs?$top=1`
  const reader = join(import.meta.dirname, 'twin-reader.ts')
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [reader, url, String(token), ca, '5'])
    const { reads, seconds } = z.object({ reads: z.number(), seconds: z.number() }).parse(JSON.parse(stdout))
    return { reads, rate: reads / seconds }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
