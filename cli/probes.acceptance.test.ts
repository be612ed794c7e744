import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgeAll, subjectsOf } from '../checks/judge.ts'
import type { LedgerLine } from '../domain/verdict.ts'
import { calendarEvents } from '../fakes/tenant/calendar.ts'
import { loadRun } from '../run/load.ts'
import { checksOf } from '../run/required.ts'
import { gatherGate } from './gate-run.ts'
import { type Bench, startBench } from './testing.ts'

const minute = 60_000
const ids = {
  prestage: ['endpoint-answers', 'free-busy-lookup', 'mail-flow'],
  close: ['free-busy-lookup', 'mail-flow', 'sender-authorization'],
}

/** Waiting moves the twin's clock, and ours is the same. */
const pauseIn = (bench: Bench) => async (milliseconds: number) => bench.world.clock.advance(milliseconds)

async function verdicts(bench: Bench, gate: 'prestage' | 'close', name: string, probes = true): Promise<Map<string, LedgerLine>> {
  const request = bench.request(gate, name, { probes, only: ids[gate], pause: pauseIn(bench), now: () => bench.world.clock.now() })
  const { runFolder } = await gatherGate(request, bench.output)
  const checks = checksOf(gate).filter(check => ids[gate].includes(check.id))
  const { facts, context } = await loadRun(
    runFolder,
    checks.flatMap(check => check.needs),
  )
  return new Map(checks.flatMap(check => judgeAll(check, subjectsOf(check, context), facts, context)).map(line => [line.check, line]))
}
const told = (line: LedgerLine | undefined): [string | undefined, string] => [
  line?.verdict,
  line !== undefined && 'found' in line ? line.found : '',
]
const eventsLeft = (bench: Bench): number => [...bench.world.tenants.values()].reduce((sum, tenant) => sum + calendarEvents(tenant).size, 0)
const isProbing = ({ path }: { readonly path: string }): boolean => /calendar|sendMail|messageTraces/i.test(path)

describe('probes of two tenants after cutover', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await startBench({ users: 12, scenario: 'migrated' })
  })
  afterAll(async () => bench.stop())

  test('all pass, write down what they made, and leave no event', async () => {
    const lines = await verdicts(bench, 'close', 'run')
    expect([...lines.values()].map(told)).toEqual(ids.close.map(() => ['pass', '']))
    expect(eventsLeft(bench)).toBe(0)
    const journal = JSON.parse(await readFile(join(bench.folder, 'run', 'probes.json'), 'utf8')) as {
      made: { kind: string; state: string; subject: string }[]
    }
    expect(journal.made.map(entry => `${entry.kind} ${entry.state}`).toSorted()).toEqual([
      'event removed',
      'event removed',
      ...Array.from({ length: 5 }, () => 'message made'),
    ])
    expect(new Set(journal.made.map(entry => entry.subject)).size).toBe(7)
    expect(bench.world.requests.filter(request => request.unknown)).toEqual([])
  })

  test('without --probe they do not apply, and nothing is probed', async () => {
    const before = bench.world.requests.length
    const lines = await verdicts(bench, 'close', 'off', false)
    expect([...lines.values()].map(told)).toEqual(ids.close.map(() => ['not-applicable', 'Probes were not enabled (--probe).']))
    expect(bench.world.requests.slice(before).filter(isProbing)).toEqual([])
  })

  test('only the probing identity acts, and nobody reads as it', async () => {
    const manifest = JSON.parse(await readFile(join(bench.folder, 'run', 'run.json'), 'utf8')) as {
      identities: { side: string; purpose: string }[]
    }
    expect(manifest.identities.map(({ side, purpose }) => `${side} ${purpose}`)).toEqual([
      'source read',
      'source probe',
      'target read',
      'target probe',
    ])
  })

  test('a list that does not know the sender any more is found', async () => {
    for (const account of bench.world.tenant('source').accounts.values())
      account.proxyAddresses = account.proxyAddresses.filter(proxy => proxy !== 'smtp:wavegate-probe@target.example')
    const lines = await verdicts(bench, 'close', 'scrubbed')
    expect(told(lines.get('sender-authorization'))).toEqual(['fail', expect.stringContaining('rejected a canary')])
    expect(told(lines.get('mail-flow'))[0]).toBe('pass')
  })

  test('a trust that shares nothing is found, and no event is made', async () => {
    for (const relationship of bench.world.tenant('target').organizationRelationships.values()) relationship.freeBusyAccessLevel = 'None'
    bench.world.tenant('source').availabilityAddressSpaces.clear()
    const lines = await verdicts(bench, 'close', 'untrusted')
    expect(told(lines.get('free-busy-lookup'))).toEqual(['fail', expect.stringContaining('ErrorNoFreeBusyAccess')])
    expect(eventsLeft(bench)).toBe(0)
  })
})

describe('probes before cutover', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await startBench({ users: 12, scenario: 'clean' })
  })
  afterAll(async () => bench.stop())

  test('pass', async () => {
    const lines = await verdicts(bench, 'prestage', 'run')
    expect([...lines.values()].map(told)).toEqual(ids.prestage.map(() => ['pass', '']))
    expect(eventsLeft(bench)).toBe(0)
  })

  test('mail that no trace shows is undecided after 20 minutes, not waited for forever', async () => {
    const began = bench.world.clock.now()
    const source = bench.world.tenant('source')
    source.messages.push = () => 0
    const lines = await verdicts(bench, 'prestage', 'silent')
    expect(told(lines.get('mail-flow'))).toEqual([
      'undecided',
      expect.stringContaining('not traced as delivered in the source after 20 minutes'),
    ])
    expect(bench.world.clock.now() - began).toBeLessThan(3 * 20 * minute)
  })

  test('an endpoint that does not answer is found, by the probing identity alone', async () => {
    const [endpoint] = bench.world.tenant('target').migrationEndpoints.values()
    if (endpoint) endpoint.brokenBecause = 'AADSTS7000215: Invalid client secret provided.'
    const lines = await verdicts(bench, 'prestage', 'broken')
    if (endpoint) endpoint.brokenBecause = null
    expect(told(lines.get('endpoint-answers'))).toEqual(['fail', expect.stringContaining('AADSTS7000215')])
  })

  test('a probing identity without the role to move mailboxes leaves the endpoint undecided', async () => {
    const principal = [...bench.world.tenant('target').servicePrincipals.values()].find(each => each.displayName === 'wavegate probe')
    if (!principal) throw new Error('The target has no probing app.')
    const held = principal.exchangeRoles
    principal.exchangeRoles = []
    // Global Reader may read everything, and is refused this.
    principal.directoryRoles = ['f2ef992c-3afb-46b9-b7cf-a126ee74c451']
    const lines = await verdicts(bench, 'prestage', 'reader')
    Object.assign(principal, { exchangeRoles: held, directoryRoles: [] })
    expect(told(lines.get('endpoint-answers'))[0]).toBe('undecided')
  })

  test('a MailUser that leads elsewhere is found by mail and by free/busy', async () => {
    const stub = [...bench.world.tenant('source').recipients.values()].find(
      ({ externalEmailAddress }) => externalEmailAddress === 'SMTP:wavegate-probe@target.example',
    )
    if (!stub) throw new Error('The source has no probe MailUser.')
    stub.externalEmailAddress = 'SMTP:nobody@target.example'
    const lines = await verdicts(bench, 'prestage', 'elsewhere')
    stub.externalEmailAddress = 'SMTP:wavegate-probe@target.example'
    for (const check of ['free-busy-lookup', 'mail-flow'])
      expect(told(lines.get(check))).toEqual(['fail', expect.stringContaining('wavegate-probe-target@source.example')])
  })

  test.each([
    ['probeMailbox', 'target'],
    ['probeMailUser', 'source'],
  ])('a %s that is not configured is undecided, with the key to fill in', async (key, side) => {
    const text = await readFile(bench.config, 'utf8')
    await writeFile(bench.config, text.replace(new RegExp(`^\\s+${key}: wavegate-probe.*@${side}.*\\n`, 'm'), ''))
    const lines = await verdicts(bench, 'prestage', `without-${key}`)
    await writeFile(bench.config, text)
    for (const check of ['free-busy-lookup', 'mail-flow'])
      expect(told(lines.get(check))).toEqual(['undecided', expect.stringContaining(`${side}.objects.${key}`)])
  })

  test('an address of the other tenant is no MailUser of this one', async () => {
    const text = await readFile(bench.config, 'utf8')
    await writeFile(
      bench.config,
      text.replace('probeMailUser: wavegate-probe-target@source.example', 'probeMailUser: wavegate-probe@target.example'),
    )
    const lines = await verdicts(bench, 'prestage', 'misnamed')
    await writeFile(bench.config, text)
    expect(told(lines.get('mail-flow'))[0]).toBe('undecided')
  })
})

describe('a run that is killed between making an event and removing it', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await startBench({ users: 12, scenario: 'clean' })
  })
  afterAll(async () => bench.stop())

  const fault = async (rules: readonly object[]) => fetch(`${bench.twin.control}/faults`, { method: 'POST', body: JSON.stringify(rules) })
  const wavegate = (...args: string[]) =>
    spawn(process.execPath, [join(import.meta.dirname, 'wavegate.mjs'), ...args], { stdio: 'ignore', cwd: bench.folder })

  async function killed(name: string): Promise<string> {
    const runFolder = join(bench.folder, name)
    // The first lookup of each side goes well; the one that looks for the event hangs.
    await fault([{ kind: 'slow', delay: 60_000, service: 'graph', path: 'getSchedule', after: 2 }])
    const run = wavegate(
      'check',
      'prestage',
      '--probe',
      '--only',
      'free-busy-lookup',
      '--config',
      bench.config,
      '--map',
      bench.map,
      '--out',
      runFolder,
    )
    await expect.poll(() => eventsLeft(bench), { timeout: 60_000, interval: 50 }).toBe(2)
    run.kill('SIGKILL')
    await once(run, 'exit')
    await fault([])
    expect(eventsLeft(bench)).toBe(2)
    return runFolder
  }

  test('is cleaned up when it is resumed, and then passes', async () => {
    await killed('resumed')
    const request = bench.request('prestage', 'resumed', { probes: true, only: ['free-busy-lookup'], resume: true, pause: pauseIn(bench) })
    const { run } = await gatherGate(request, bench.output)
    expect([eventsLeft(bench), run.incomplete]).toEqual([0, []])
  }, 120_000)

  test('is cleaned up by: wavegate probes clean', async () => {
    const runFolder = await killed('cleaned')
    const [code] = await once(wavegate('probes', 'clean', runFolder, '--config', bench.config), 'exit')
    expect([code, eventsLeft(bench)]).toEqual([0, 0])
  }, 120_000)
})
