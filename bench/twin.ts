import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { Agent, fetch } from 'undici'
import { z } from 'zod'

/**
 * Measures `wavegate twin` from outside, and ends with 1 when one of its limits is missed: how long it takes until it can be asked, what it
 * holds in memory at most, and how many simple authenticated reads a second it answers to another process. Only an idle machine with two
 * cores says something. `npm run bench:twin [users…]`
 */
const limits = { megabytes: 1_024, readsPerSecond: 1_500, startSeconds: (users: number): number => (users <= 2_000 ? 2 : 10) }

const root = join(import.meta.dirname, '..')
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter(size => size > 0)
let missed = 0

function say(users: number, what: string, value: number, unit: string, isKept: boolean, limit: string): void {
  if (!isKept) missed++
  process.stdout.write(
    `${isKept ? 'kept  ' : 'MISSED'} ${String(users).padStart(6)} users  ${what.padEnd(42)} ${value.toFixed(unit === 's' ? 2 : 0).padStart(7)} ${unit.padEnd(4)} ${limit}\n`,
  )
}

async function measure(users: number): Promise<void> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'cli', 'main.ts'), 'twin', '--json', '--quiet', '--users', String(users)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
    const seconds = (performance.now() - began) / 1_000
    const limit = limits.startSeconds(users)
    say(users, 'from the command to its first answer', seconds, 's', seconds <= limit, `at most ${limit} s`)
    const twin = readySchema.parse(JSON.parse(line))
    const token = await tokenOf(twin)
    for (const [what, path] of await pathsOf(twin, token)) {
      const rate = await readsOf(twin, token, path)
      say(users, what, rate, '/s', rate >= limits.readsPerSecond, `at least ${limits.readsPerSecond} /s`)
    }
    const peak = peakMegabytes(child.pid ?? 0)
    if (peak === null) process.stdout.write('       memory is not measured: this system has no /proc\n')
    else say(users, 'memory, at most', peak, 'MB', peak <= limits.megabytes, `at most ${limits.megabytes} MB`)
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'close')
    }
  }
}

function peakMegabytes(pid: number): number | null {
  const file = `/proc/${pid}/status`
  const kilobytes = existsSync(file) ? /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(file, 'utf8'))?.[1] : undefined
  return kilobytes === undefined ? null : Number(kilobytes) / 1_024
}

interface Ready {
  readonly control: string
  readonly ca: string
  readonly target: Record<'authority' | 'tenantId' | 'graph' | 'clientId' | 'clientSecret', string>
}
const readySchema: z.ZodType<Ready> = z.object({
  control: z.string(),
  ca: z.string(),
  target: z.object({ authority: z.string(), tenantId: z.string(), graph: z.string(), clientId: z.string(), clientSecret: z.string() }),
})

/** One entity, and a short list. */
async function pathsOf({ ca, target }: Ready, token: string): Promise<[string, string][]> {
  const users = await ask(ca, `${target.graph}/v1.0/users?$top=1&$select=id`, { headers: { authorization: `Bearer ${token}` } })
  const [user] = z.object({ value: z.array(z.object({ id: z.string() })) }).parse(users).value
  return [
    ['reads of one user', `/v1.0/users/${user?.id}`],
    ['reads of a list of one job', '/v1.0/solutions/migrations/crossTenantMigrationJobs?$top=1'],
  ]
}

async function ask(ca: string, url: string, init: Parameters<typeof fetch>[1]): Promise<unknown> {
  const dispatcher = new Agent({ connect: { ca: readFileSync(ca, 'utf8') } })
  try {
    return await (await fetch(url, { ...init, dispatcher })).json()
  } finally {
    await dispatcher.destroy()
  }
}

async function tokenOf({ ca, target }: Ready): Promise<string> {
  const { authority, tenantId, graph, clientId, clientSecret } = target
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: `${graph}/.default` }
  const signedIn = await ask(ca, `${authority}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) })
  return z.object({ access_token: z.string() }).parse(signedIn).access_token
}

/** The client is a process of its own. Virtual time runs ahead meanwhile, so that the budgets of the services are always full. */
async function readsOf(twin: Ready, token: string, path: string): Promise<number> {
  const ahead = setInterval(() => {
    void fetch(`${twin.control}/clock`, { method: 'POST', body: '{"advance":"PT10S"}' })
  }, 500)
  try {
    const reader = join(import.meta.dirname, 'twin-reader.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [reader, `${twin.target.graph}${path}`, token, twin.ca, '5'])
    const { reads, seconds } = z.object({ reads: z.number(), seconds: z.number() }).parse(JSON.parse(stdout))
    return reads / seconds
  } finally {
    clearInterval(ahead)
  }
}

for (const users of sizes.length > 0 ? sizes : [2_000, 50_000]) await measure(users)
process.exitCode = missed > 0 ? 1 : 0
