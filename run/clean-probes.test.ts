import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sampleSettings } from '../checks/testing-samples.ts'
import type { Side } from '../domain/account.ts'
import { cohortOf } from '../domain/planning.ts'
import type { Settings } from '../domain/settings.ts'
import type { ProbeContext } from '../facts/define.ts'
import { seeBusySlot } from '../facts/probing/busy-slot.ts'
import { leftovers, openJournal, probesFileOf } from '../facts/probing/journal.ts'
import { createWorld } from '../fakes/scenarios/create-world.ts'
import type { ScenarioWorld } from '../fakes/scenarios/circumstances.ts'
import { startTwin, type Twin } from '../fakes/start.ts'
import { calendarEvents } from '../fakes/tenant/calendar.ts'
import { endpointsFrom } from '../gateways/clouds.ts'
import type { ProbeGateway } from '../gateways/open-probe.ts'
import { cleanAround, cleanProbes } from './clean-probes.ts'
import { openProbes, type OpenProbes, probeTools } from './open-probes.ts'

const mailbox = (side: Side): string => `wavegate-probe@${side}.example`
const settings: Settings = {
  ...sampleSettings,
  source: { ...sampleSettings.source, probeMailbox: mailbox('source'), probeMailUser: 'wavegate-probe-target@source.example' },
  target: { ...sampleSettings.target, probeMailbox: mailbox('target'), probeMailUser: 'wavegate-probe-source@target.example' },
}
const never = new Promise<never>(() => undefined)

let world: ScenarioWorld
let twin: Twin
let probes: OpenProbes
let folder: string
let around: string

beforeAll(async () => {
  world = createWorld({ users: 4, seed: 7, scenario: 'clean' })
  twin = await startTwin({ world })
  const access = (side: Side) => ({
    connection: {
      side,
      tenantId: twin[side].tenantId,
      initialDomain: twin[side].initialDomain,
      endpoints: endpointsFrom(twin[side]),
      trustedCa: twin.caPem,
    },
    read: undefined,
    engage: undefined,
    probe: { kind: 'secret' as const, clientId: twin[side].clients.probe.clientId, secret: twin[side].clients.probe.clientSecret },
  })
  probes = await openProbes({ source: access('source'), target: access('target') }, ['source', 'target'])
})
afterAll(async () => {
  await probes.close()
  await twin.stop()
})
beforeEach(async () => {
  calendarEvents(world.tenant('target')).clear()
  around = await mkdtemp(join(tmpdir(), 'wavegate-probes-'))
  folder = join(around, 'run')
  return async () => rm(around, { recursive: true, force: true })
})

const events = () => [...calendarEvents(world.tenant('target')).values()]

/** Asks from the source as a run would, with a gateway of the target that may be changed. */
async function probe(changed: (target: ProbeGateway) => Partial<ProbeGateway>, signal = new AbortController().signal): Promise<unknown> {
  const journal = await openJournal(folder)
  const tools = probeTools(probes, journal, Date.now, async (_wait, stopped) => stopped.throwIfAborted())
  const target = probes.prober('target')
  const context: ProbeContext = {
    ...tools,
    side: 'source',
    settings,
    cohort: cohortOf([]),
    perUser: () => undefined,
    signal,
    prober: side => (side === 'target' ? { ...target, ...changed(target) } : probes.prober(side)),
  }
  return seeBusySlot('source', context)
}

/** The process dies at a point: what it would do next never happens. */
async function dieAt(changed: (target: ProbeGateway, died: () => Promise<never>) => Partial<ProbeGateway>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const died = async (): Promise<never> => {
      resolve()
      return never
    }
    probe(target => changed(target, died)).then(() => reject(new Error('It ended without dying.')), reject)
  })
}

describe('a run that dies', () => {
  test.each<[string, number, Parameters<typeof dieAt>[0]]>([
    ['before the event was made', 0, (_, died) => ({ createBusyEvent: died })],
    [
      'after the event was made, before anybody heard of it',
      1,
      (target, died) => ({ createBusyEvent: async event => target.createBusyEvent(event).then(died) }),
    ],
    ['before the event was removed', 1, (_, died) => ({ eventsWithSubject: died })],
    ['between finding the event and removing it', 1, (_, died) => ({ deleteEvent: died })],
    [
      'after the event was removed, before that was written down',
      0,
      (target, died) => ({ deleteEvent: async (...event) => target.deleteEvent(...event).then(died) }),
    ],
  ])('%s leaves what the next cleaning removes', async (_name, standing, changed) => {
    await dieAt(changed)
    expect(events()).toHaveLength(standing)
    expect(leftovers((await openJournal(folder)).entries())).toHaveLength(1)
    const cleaned = await cleanProbes(folder, probes, settings)
    expect([cleaned.removed.length, cleaned.left, events()]).toEqual([1, [], []])
    expect(leftovers((await openJournal(folder)).entries())).toEqual([])
    expect(await cleanProbes(folder, probes, settings), 'a second time there is nothing to do').toEqual({ removed: [], left: [] })
  })

  test('is cleaned up by a later run beside it, but not while it may still go on', async () => {
    await dieAt((_, died) => ({ deleteEvent: died }))
    await cleanAround(join(around, 'next'), probes, settings, Date.now())
    expect(events()).toHaveLength(1)
    await cleanAround(join(around, 'next'), probes, settings, Date.now() + 2 * 3_600_000)
    expect(events()).toEqual([])
  })
})

test('an interrupted probe removes its event on the way out', async () => {
  const controller = new AbortController()
  const made = probe(
    target => ({
      createBusyEvent: async event => {
        const id = await target.createBusyEvent(event)
        controller.abort(new Error('Ctrl-C'))
        return id
      },
    }),
    controller.signal,
  )
  await expect(made).rejects.toThrow('Ctrl-C')
  expect(events()).toEqual([])
})

test('a refused removal keeps the verdict, and the event stays in the journal', async () => {
  const refused = { deleteEvent: async () => Promise.reject(new Error('refused')) }
  expect(await probe(() => refused)).toMatchObject({ state: 'busy' })
  expect(leftovers((await openJournal(folder)).entries())).toHaveLength(1)
})

describe('cleaning', () => {
  test('touches no other event, and no mailbox that the configuration does not name', async () => {
    const target = probes.prober('target')
    const own = await target.createBusyEvent({
      mailbox: mailbox('target'),
      subject: 'Dentist',
      start: '2027-01-01T10:00:00Z',
      end: '2027-01-01T11:00:00Z',
      transactionId: 'x',
    })
    await dieAt((_, died) => ({ deleteEvent: died }))
    const elsewhere = await cleanProbes(folder, probes, {
      ...settings,
      target: { ...settings.target, probeMailbox: 'else@target.example' },
    })
    expect([elsewhere.removed, elsewhere.left.map(({ reason }) => reason)]).toEqual([
      [],
      ['the configuration names else@target.example as the probe mailbox of the target'],
    ])
    await cleanProbes(folder, probes, settings)
    expect(events().map(event => event.id)).toEqual([own])
  })

  test('leaves alone what was made in another tenant', async () => {
    await dieAt((_, died) => ({ deleteEvent: died }))
    const file = probesFileOf(folder)
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(twin.target.tenantId, twin.source.tenantId))
    expect((await cleanProbes(folder, probes, settings)).left.map(({ reason }) => reason)).toEqual(['it was made in another tenant'])
    expect(events()).toHaveLength(1)
  })

  test('refuses a journal that it cannot read, with what to look for', async () => {
    await dieAt((_, died) => ({ deleteEvent: died }))
    await writeFile(probesFileOf(folder), '{"format":1,"made":[{')
    await expect(cleanProbes(folder, probes, settings)).rejects.toThrow(/whose subject begins with 'wavegate probe '/)
  })
})
