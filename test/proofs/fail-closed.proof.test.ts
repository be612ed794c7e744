import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgeAll, type JudgedFacts, subjectsOf } from '../../checks/judge.ts'
import type { LoadedFact } from '../../checks/views.ts'
import { cohortOf } from '../../domain/planning.ts'
import { type GateName, gateNames } from '../../domain/verdict.ts'
import { type FaultKind, faultKinds } from '../../fakes/control/faults.ts'
import { migrate } from '../../fakes/scenarios/migrate.ts'
import { calendarEvents } from '../../fakes/tenant/calendar.ts'
import type { FactRef } from '../../facts/facts.ts'
import { gather, parseRef } from '../../facts/gather.ts'
import { openJournal } from '../../facts/probing/journal.ts'
import type { LoadedRun } from '../../run/load.ts'
import { probeTools } from '../../run/open-probes.ts'
import { loadFact } from '../../run/load-fact.ts'
import { checksOf } from '../../run/required.ts'
import { type JudgedWorld, judgeRun, openWorld } from './judge-world.ts'

/**
 * Faults that one fact can meet. `half-applied` strikes writes; `wrong-tenant` cannot strike a single answer, since the
 * token names the tenant: it is proven for the whole side below.
 */
const readingFaults: readonly FaultKind[] = faultKinds.filter(kind => kind !== 'half-applied' && kind !== 'wrong-tenant')

interface Outcome {
  /** Cases: one per check, fact and kind of fault. */
  cases: number
  /** Faults after which the fact was not what it had been. */
  struck: number
  readonly wrong: string[]
}

/**
 * Exhaustive over checks × the facts that each reads × kinds of faults: a fact is gathered again while the fault lasts,
 * and every check that needs it is judged with what came of it. Unless it is to the byte what it was, nobody passes.
 */
for (const gate of gateNames)
  describe(`gate ${gate}`, () => {
    let bench: JudgedWorld
    let run: LoadedRun
    beforeAll(async () => {
      bench = await openWorld({ users: 3, seed: 5, scenario: gate === 'cutover' ? 'cutover' : 'clean' }, undefined, true)
      if (gate === 'close') {
        await bench.gather('prestage', 'before')
        await bench.gather('cutover', 'baseline')
        migrate(bench.world, bench.world.pairs)
      }
      // Some facts say up to when they looked; a fault is seen by what else it changes.
      run = await bench.gather(gate, 'run', gate === 'close' ? 'baseline' : undefined, Date.now())
    }, 120_000)
    afterAll(async () => bench.close())

    test('no check passes on a fact that a fault has touched', async () => {
      const refs = [...new Set(checksOf(gate).flatMap(check => check.needs))].filter(asksServices)
      const outcome: Outcome = { cases: 0, struck: 0, wrong: [] }
      for (const ref of refs) for (const kind of faultsOf(ref)) await tryFault(bench, run, gate, ref, kind, outcome)
      await setFaults(bench, [])
      process.stdout.write(`${gate}: ${outcome.cases} cases, ${outcome.struck} faults changed what was gathered\n`)
      expect(outcome.wrong).toEqual([])
      expect(outcome.cases).toBeGreaterThan(100)
      expect(outcome.struck).toBeGreaterThan(refs.length * 5)
    }, 600_000)

    for (const tenant of ['source', 'target'] as const)
      test(`a ${tenant} whose services answer for another tenant never passes tenant-identity`, async () => {
        await setFaults(bench, [{ kind: 'wrong-tenant', tenant }])
        const wrong = await bench.gather(gate, `wrong-${tenant}`, gate === 'close' ? 'baseline' : undefined)
        await setFaults(bench, [])
        const identity = judgeRun(wrong, gate).filter(line => line.check === 'tenant-identity')
        expect(identity.map(line => line.verdict)).toHaveLength(1)
        expect(identity.map(line => line.verdict)).not.toContain('pass')
      })
  })

/** Facts that are won from a service; files and the token's own claims meet no such fault. */
const asksServices = (ref: FactRef): boolean => {
  const { fact } = parseRef(ref)
  return fact.cost !== 'file' && Object.keys(fact.permissions).length > 0
}

/** Nothing ends the requests of a probe but their own limit of two minutes, so that what it made is removed: that limit is not waited for. */
const faultsOf = (ref: FactRef): readonly FaultKind[] =>
  parseRef(ref).fact.cost === 'probe' ? readingFaults.filter(kind => kind !== 'timeout') : readingFaults

async function tryFault(
  bench: JudgedWorld,
  run: LoadedRun,
  gate: GateName,
  ref: FactRef,
  kind: FaultKind,
  outcome: Outcome,
): Promise<void> {
  await setFaults(bench, [{ kind, ...(kind === 'slow' ? { delay: 1 } : {}), ...(kind === '429' ? { retryAfter: 0 } : {}) }])
  const runFolder = join(bench.folder, 'fault')
  // What a probe could not remove while the last fault lasted stands in nobody's way.
  for (const tenant of bench.world.tenants.values()) calendarEvents(tenant).clear()
  if (!bench.probers) throw new Error('The world was opened without probes.')
  // A service that never answers is given up after a moment instead of the two minutes of a real run.
  const hurried = kind === 'timeout' ? await hurriedGateways(bench) : undefined
  await gather({
    runFolder,
    refs: [ref],
    probes: probeTools(bench.probers, await openJournal(runFolder), Date.now, async () => undefined),
    gateways: hurried?.gateways ?? bench.gateways,
    settings: bench.inputs.settings,
    cohort: cohortOf(bench.inputs.users),
    tenants: bench.inputs.tenants,
    inputs: { recordsFolder: undefined, baselineRun: undefined, exportsFolder: undefined, inventoryFile: undefined, runsFolder: undefined },
    signal: hurried?.signal ?? new AbortController().signal,
    known: known(run),
    now: () => Date.parse(run.context.asOf),
  })
  if (hurried) await Promise.all([hurried.gateways.source.close(), hurried.gateways.target.close()])
  const touched = await loadFact(runFolder, ref)
  const same = sameContent(touched, run.facts.fact(ref))
  if (!same) outcome.struck++
  const facts: JudgedFacts = {
    fact: wanted => (wanted === ref ? touched : run.facts.fact(wanted)),
    limits: wanted => run.facts.limits(wanted),
  }
  for (const check of checksOf(gate)) {
    if (!check.needs.includes(ref)) continue
    outcome.cases++
    if (same) continue
    for (const line of judgeAll(check, subjectsOf(check, run.context), facts, run.context))
      if (line.verdict === 'pass') outcome.wrong.push(`${check.id} passes for ${line.subject} although ${ref} met the fault ${kind}`)
  }
}

async function hurriedGateways(bench: JudgedWorld) {
  const controller = new AbortController()
  const gateways = await bench.open(controller.signal)
  setTimeout(() => controller.abort(), 60)
  return { gateways, signal: controller.signal }
}

const known = (run: LoadedRun) => ({
  source: new Map(run.context.cohort.users.map(user => [user.source.upn.toLowerCase(), user.source.objectId ?? ''])),
  target: new Map(run.context.cohort.users.map(user => [user.target.upn.toLowerCase(), user.target.objectId ?? ''])),
})

/** Whether the fault left no trace: the same rows or the same value, whenever they were read. */
function sameContent(one: LoadedFact, other: LoadedFact): boolean {
  if (one.state === 'value' && other.state === 'value') return JSON.stringify(one.value, timeless) === JSON.stringify(other.value, timeless)
  if (one.state !== 'table' || other.state !== 'table' || one.rows.size !== other.rows.size) return false
  for (const [key, { row }] of one.rows) if (JSON.stringify(row) !== JSON.stringify(other.rows.get(key)?.row)) return false
  return true
}

/** When a probe tried, and how long it waited, is not what it found. */
const timeless = (key: string, value: unknown): unknown => (key === 'slot' || key === 'waitedSeconds' ? undefined : value)

async function setFaults(bench: JudgedWorld, rules: readonly object[]): Promise<void> {
  const answer = await fetch(`${bench.twin.control}/faults`, { method: 'POST', body: JSON.stringify(rules) })
  if (!answer.ok) throw new Error(await answer.text())
}
