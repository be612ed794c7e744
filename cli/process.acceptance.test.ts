import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exitCodes } from '../gate/exit-code.ts'
import { readManifest } from '../run/manifest.ts'
import { type Bench, startBench } from './testing.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ users: 20, scenario: 'mixed' })
})
afterAll(async () => bench.stop())

interface Process {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  readonly ended: Promise<number | null>
}

function wavegate(...args: string[]): Process {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'wavegate.mjs'), ...args], {
    cwd: bench.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', chunk => (out += String(chunk)))
  child.stderr.on('data', chunk => (err += String(chunk)))
  return { child, out: () => out, err: () => err, ended: once(child, 'close').then(([code]) => code as number | null) }
}
const finished = async (...args: string[]): Promise<{ code: number | null; out: string; err: string }> => {
  const run = wavegate(...args)
  return { code: await run.ended, out: run.out(), err: run.err() }
}
/** What a run that goes on has stored so far. */
const recordedIn = async (folder: string): Promise<string[]> => {
  const manifest = await readManifest(join(bench.folder, folder)).catch(() => undefined)
  return manifest?.facts.map(({ ref }) => ref) ?? []
}
const inputs = ['--config', 'c.yaml', '--map', 'm.csv']
const slowGraph = [{ kind: 'slow', delay: 20_000, service: 'graph' }]
const fault = async (rules: readonly object[]) => fetch(`${bench.twin.control}/faults`, { method: 'POST', body: JSON.stringify(rules) })

describe('a command in a pipe', { timeout: 60_000 }, () => {
  test('ends well when nobody reads on', async () => {
    const run = wavegate('list')
    run.child.stdout?.once('data', () => run.child.stdout?.destroy())
    expect([await run.ended, run.err()]).toEqual([0, ''])
  })

  test('writes one JSON object on stdout for a failure as well', async () => {
    const { code, out, err } = await finished('check', 'prestage', '--map', 'none.csv', '--config', 'c.yaml', '--json')
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'identity-map-invalid' }, exitCode: 20 })
    expect([code, out.split('\n').length, err]).toEqual([20, 2, expect.stringContaining("'none.csv' cannot be read")])
  })

  test('has no colours, no cursor movements and no runner in what it writes', async () => {
    const { code, out, err } = await finished('check', 'prestage', ...inputs, '--out', 'plain')
    expect(code).toBe(10)
    expect(out + err).not.toMatch(/\p{Cc}(?<!\n)/u)
    expect(out).toMatch(/^\nGate prestage of wave-1: CLOSED\n[^]*\nReport: .*report\.html\n$/)
    expect(err).toMatch(/^ {2}reading [^]*\n {2}deciding .*\n$/)
    const shown = await finished('gate', 'show', 'plain')
    expect([shown.code, shown.err]).toEqual([10, ''])
    expect(out.startsWith(shown.out)).toBe(true)
  })
})

describe('Ctrl-C', { timeout: 120_000 }, () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'while gathering (%s) keeps what was read and prints the command that goes on with it',
    async signal => {
      await fault(slowGraph)
      const run = wavegate(
        'check',
        'prestage',
        ...inputs,
        '--out',
        `stopped ${signal}`,
        '--quiet',
        '--only',
        'exchange-guid,external-member',
      )
      await expect.poll(() => recordedIn(`stopped ${signal}`), { timeout: 30_000 }).toContain('source.recipients')
      run.child.kill(signal)
      expect([await run.ended, run.out()]).toEqual([22, ''])
      await fault([])
      const goOn = /\n {2}wavegate (check .*)\n$/.exec(run.err())?.[1] ?? ''
      expect(goOn).toBe(
        `check prestage --map m.csv --config c.yaml --out 'stopped ${signal}' --only exchange-guid,external-member --resume`,
      )
      const words = goOn.split(' ').filter(word => !word.startsWith("'stopped") && !word.endsWith("'"))
      words.splice(words.indexOf('--out') + 1, 0, `stopped ${signal}`)
      const again = await finished(...words)
      expect([exitCodes.failures, exitCodes.undecided]).toContain(again.code)
      expect(again.err).toContain('kept from before')
    },
  )

  test('while judging leaves no decision of before, and prints how to judge', async () => {
    expect((await finished('check', 'setup', ...inputs, '--out', 'judged')).code).not.toBe(70)
    const run = wavegate('judge', 'judged', '--advisory')
    await expect.poll(() => existsSync(join(bench.folder, 'judged', 'gate.json')), { timeout: 20_000 }).toBe(false)
    run.child.kill('SIGINT')
    expect([await run.ended, run.out(), run.err()]).toEqual([22, '', expect.stringContaining('  wavegate judge judged --advisory\n')])
    expect((await finished('gate', 'show', 'judged')).code).toBe(20)
  })
})

test('a run that could not gather everything prints the command that goes on with it', { timeout: 120_000 }, async () => {
  await fault([{ kind: 'malformed-json', service: 'exchange', tenant: 'target' }])
  const some = ['--only', 'exchange-guid', '--out', 'partial']
  const broken = await finished('check', 'prestage', ...inputs, ...some)
  await fault([])
  expect(broken.code).toBe(22)
  const goOn = /\n {2}wavegate (check .*)\n$/.exec(broken.out)?.[1] ?? ''
  expect(goOn).toBe('check prestage --map m.csv --config c.yaml --only exchange-guid --out partial --resume')
  const again = await finished(...goOn.split(' '))
  expect([exitCodes.failures, exitCodes.undecided]).toContain(again.code)
  expect(again.err).toContain('kept from before')
})

test('--resume without a folder is refused, instead of looking for a run in a new one', async () => {
  const { code, err } = await finished('check', 'prestage', ...inputs, '--resume')
  expect([code, err]).toEqual([20, expect.stringContaining('name its folder with --out')])
})

test('the help of a subcommand lists no options of its parent', async () => {
  const { code, out } = await finished('record', 'keygen', '--help')
  expect([code, out]).toEqual([0, expect.stringContaining('--json')])
  expect(out).not.toContain('--tester')
})

test('our own codes can be explained', async () => {
  const { code, out } = await finished('explain', 'baseline-missing')
  expect([code, out]).toEqual([0, expect.stringMatching(/no earlier run[^]*exit code when it ends a command: 22/)])
})

test('vitest with a folder that holds no run says so in a sentence, without a stack', { timeout: 60_000 }, async () => {
  const root = join(import.meta.dirname, '..')
  const child = spawn(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'prestage'], {
    cwd: root,
    env: { ...process.env, WAVEGATE_RUN: join(bench.folder, 'nosuch'), NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += String(chunk)))
  expect(await once(child, 'close').then(([code]) => code as number)).toBe(20)
  expect(said).toContain("nosuch' is no run folder: it has no readable run.json.")
  expect(said).not.toMatch(/ENOENT|\n +at /)
})

test('whoever has one tenant gathers it, whoever has the other goes on, and both are judged', { timeout: 120_000 }, async () => {
  const side = async (name: 'source' | 'target', ...more: string[]) =>
    finished(
      'gather',
      'prestage',
      '--side',
      name,
      ...inputs,
      '--out',
      'sides',
      '--only',
      'exchange-guid,move-in-progress',
      ...more,
      '--json',
    )
  const first = await side('source')
  expect([first.code, JSON.parse(first.out)]).toMatchObject([0, { complete: false }])
  expect((await finished('judge', 'sides')).code).toBe(22)
  const second = await side('target', '--resume')
  expect([second.code, JSON.parse(second.out)]).toMatchObject([0, { complete: true }])
  const judged = await finished('judge', 'sides', '--json')
  expect(JSON.parse(judged.out)).toMatchObject({ totals: { undecided: 0 }, expected: 40, reported: 40 })
})
