import { Agent, fetch } from 'undici'
import { createWorld } from '../fakes/scenarios/create-world.ts'
import { startTwin, type Twin } from '../fakes/start.ts'

/**
 * Measures a twin in this process: how long it takes to start, what it holds in memory, and how many simple authenticated
 * reads a second it answers (client and twin share the machine). `npm run bench:twin [users…]`
 */
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter(size => size > 0)
const readsFor = 5_000
const connections = 16

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

async function readsOf(twin: Twin): Promise<{ reads: number; rate: number }> {
  const { authority, tenantId, graph, clients } = twin.source
  const dispatcher = new Agent({ connect: { ca: twin.caPem }, connections })
  const { clientId, clientSecret } = clients.read
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: `${graph}/.default` }
  const signedIn = await fetch(`${authority}/${tenantId}/oauth2/v2.0/token`, {
    dispatcher,
    method: 'POST',
    body: new URLSearchParams(form),
  })
  const token: unknown = Object(await signedIn.json()).access_token
  const end = performance.now() + readsFor
  let reads = 0
  const reader = async (): Promise<void> => {
    while (performance.now() < end) {
      // The budgets of the service are per app and world; this measures the twin, not them.
      const answer = await fetch(`${graph}/v1.0/organization?$select=id`, {
        dispatcher,
        headers: { authorization: `Bearer ${String(token)}` },
      })
      await answer.arrayBuffer()
      if (answer.status !== 200 && answer.status !== 429) throw new Error(`A read answered ${answer.status}.`)
      if (answer.status === 200) reads++
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: connections }, reader))
  const rate = reads / ((performance.now() - began) / 1_000)
  await dispatcher.destroy()
  return { reads, rate }
}
