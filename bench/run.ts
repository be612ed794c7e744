import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

/** Measures `wavegate check prestage` against a twin in a process of its own, and prints one line per size. */
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter(size => size > 0)
const command = join(import.meta.dirname, '..', 'cli', 'wavegate.mjs')

const ready = z.object({ control: z.string(), config: z.string(), map: z.string() })
const result = z.object({
  decision: z.string(),
  users: z.int(),
  expected: z.int(),
  peakMemoryBytes: z.number(),
  stages: z.array(z.object({ stage: z.string(), milliseconds: z.number() })),
  requests: z.array(z.object({ requests: z.int(), units: z.number(), perUser: z.int() })),
})

process.stdout.write('  users  twin ready    check  users/s  requests  per user  bulk/user     units   verdicts  peak memory  stages\n')
for (const users of sizes.length > 0 ? sizes : [200, 2_000, 10_000]) process.stdout.write(`${await measure(users)}\n`)

async function measure(users: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wavegate-bench-'))
  const began = performance.now()
  const twin = spawn(
    process.execPath,
    [
      command,
      'twin',
      '--json',
      '--users',
      String(users),
      '--seed',
      '7',
      '--scenario',
      'mixed',
      '--write-config',
      join(folder, 'c.yaml'),
      '--write-map',
      join(folder, 'm.csv'),
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  try {
    const { config, map } = ready.parse(JSON.parse(await firstLine(twin)))
    const readyAfter = performance.now() - began
    const checked = performance.now()
    const out = await run(['check', 'prestage', '--json', '--quiet', '--config', config, '--map', map, '--out', join(folder, 'run')])
    const seconds = (performance.now() - checked) / 1000
    const done = result.parse(JSON.parse(out))
    const sum = (pick: (total: { requests: number; units: number; perUser: number }) => number): number =>
      done.requests.reduce((total, entry) => total + pick(entry), 0)
    const requests = sum(entry => entry.requests)
    const perUser = sum(entry => entry.perUser)
    return [
      String(users).padStart(7),
      `${(readyAfter / 1000).toFixed(1)} s`.padStart(11),
      `${seconds.toFixed(1)} s`.padStart(8),
      (users / seconds).toFixed(0).padStart(8),
      String(requests).padStart(9),
      String(perUser).padStart(9),
      ((requests - perUser) / users).toFixed(4).padStart(10),
      sum(entry => entry.units)
        .toFixed(0)
        .padStart(9),
      String(done.expected).padStart(10),
      `${(done.peakMemoryBytes / 1_048_576).toFixed(0)} MB`.padStart(12),
      ` ${done.stages.map(stage => `${stage.stage} ${(stage.milliseconds / 1000).toFixed(1)}`).join(', ')}`,
    ].join(' ')
  } finally {
    twin.kill('SIGTERM')
    await rm(folder, { recursive: true, force: true })
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return reject(new Error('The twin has no output.'))
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', code => reject(new Error(`The twin ended with ${code} before it was ready.`)))
  })
}

async function run(parameters: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [command, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8')
  })
  await new Promise(resolve => child.once('exit', resolve))
  return text
}
