import { checks } from '../../checks/index.ts'
import { WavegateError } from '../../domain/errors.ts'
import type { GateName, LedgerLine } from '../../domain/verdict.ts'
import type { Defect } from '../../fakes/scenarios/defects/define.ts'
import { applyDefect } from '../../fakes/scenarios/seed-defects.ts'
import { migrate } from '../../fakes/scenarios/migrate.ts'
import { judgeRun, openWorld } from './judge-world.ts'

/** What happened when one defect was put into an otherwise clean world. */
export interface Kill {
  readonly defect: string
  readonly gate: GateName
  /** Checks that the defect names and that failed for its subject. */
  readonly found: readonly string[]
  /** Further checks that the defect says it cannot but break, and that did not pass for somebody. */
  readonly inevitable: readonly string[]
  /** Excuses that are none: the defect says it breaks these checks, and they pass for all to whom they apply. */
  readonly stale: readonly string[]
  /** Checks that the defect names and that did not. */
  readonly missed: readonly string[]
  /** Blockers that are neither named nor inevitable, and did not pass for somebody. */
  readonly unrelated: readonly string[]
}

const probing = new Set<string>(checks.filter(check => check.probe === true).map(check => check.id))

/** Users of each world: a batch, a pilot, bystanders, and an archive for the one in the middle, who gets the defect; one of batches may need more. */
const usersFor = (defect: Defect): number => (defect.id === 'batch-too-large' ? 101 : 8)

export async function killOf(defect: Defect): Promise<Kill> {
  try {
    return await killInTwin(defect)
  } catch (error) {
    // A faulty map is refused when it is read, before anything could be gathered: earlier than the check that it names.
    if (error instanceof WavegateError && error.code === 'identity-map-invalid' && defect.checks.includes('identity-map'))
      return {
        defect: defect.id,
        gate: defect.gate,
        found: ['identity-map (refused when read)'],
        inevitable: [],
        stale: [],
        missed: [],
        unrelated: [],
      }
    throw error
  }
}

async function killInTwin(defect: Defect): Promise<Kill> {
  const gate = defect.gate
  const before = gate === 'close'
  const scenario = before
    ? defect.topology === 'hybrid'
      ? 'hybrid'
      : defect.topology === 'three-tenants'
        ? 'three-tenants'
        : 'clean'
    : (`defect:${defect.id}` as const)
  const probes = [...defect.checks, ...defect.alsoFound].some(check => probing.has(check))
  const bench = await openWorld({ users: usersFor(defect), seed: 17, scenario }, undefined, probes)
  try {
    if (before) {
      // What close compares with was read before the migration.
      await bench.gather('prestage', 'before')
      await bench.gather('cutover', 'baseline')
      migrate(bench.world, bench.world.pairs)
      const pair = bench.world.pairs[Math.floor(bench.world.pairs.length / 2)]
      if (pair) applyDefect(bench.world, defect, pair)
    }
    const run = await bench.gather(gate, 'run', before ? 'baseline' : undefined)
    const subjects = new Set(bench.world.truth.filter(seeded => seeded.defect === defect.id).map(seeded => seeded.subject))
    return judged(defect, judgeRun(run, gate), subjects)
  } finally {
    await bench.close()
  }
}

function judged(defect: Defect, lines: readonly LedgerLine[], subjects: ReadonlySet<string>): Kill {
  const guarding = new Set(checks.filter(check => check.guards.includes(defect.gate)).map(check => check.id))
  const named = defect.checks.filter(check => guarding.has(check))
  const failedFor = (check: string): boolean =>
    lines.some(line => line.check === check && line.verdict === 'fail' && (line.scope !== 'user' || subjects.has(line.subject)))
  const expected = new Set<string>([...defect.checks, ...defect.alsoFound])
  const blockers = new Set(checks.filter(check => check.severity === 'blocker').map(check => check.id))
  const open = lines.filter(line => line.verdict !== 'pass' && line.verdict !== 'not-applicable')
  const broken = (check: string): boolean => open.some(line => line.check === check)
  const unrelated = open
    .filter(line => blockers.has(line.check) && !expected.has(line.check))
    .map(line => `${line.check} (${line.verdict})`)
  return {
    defect: defect.id,
    gate: defect.gate,
    found: named.filter(failedFor),
    inevitable: defect.alsoFound.filter(broken),
    stale: defect.alsoFound.filter(check => lines.some(line => line.check === check && line.verdict === 'pass') && !broken(check)),
    missed: [
      ...named.filter(check => !failedFor(check)),
      ...defect.checks.filter(check => !guarding.has(check)).map(check => `${check} (not at this gate)`),
    ],
    unrelated: [...new Set(unrelated)],
  }
}
