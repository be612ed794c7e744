import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GateName, LedgerLine } from '../../domain/verdict.ts'
import { migrate } from '../../fakes/scenarios/migrate.ts'
import type { SeededDefect } from '../../fakes/tenant/world.ts'
import { checksOf } from '../../run/required.ts'
import { type JudgedWorld, judgeRun, openWorld } from './judge-world.ts'

/** What one check made of the seeded defects. Both shares are 1 when it finds all of them and blames nobody else. */
interface Score {
  readonly check: string
  /** Defects that name the check and were found, of all that name it. */
  readonly recall: readonly [found: number, of: number]
  /** Fails that a defect of the same subject accounts for, of all fails. */
  readonly precision: readonly [right: number, of: number]
  /** A subject that was missed or wronged. */
  readonly example: string
}

function scoreOf(check: string, lines: readonly LedgerLine[], truth: readonly SeededDefect[]): Score {
  const fails = new Set(lines.filter(line => line.check === check && line.verdict === 'fail').map(line => line.subject))
  const named = truth.filter(defect => defect.checks.includes(check)).map(defect => defect.subject)
  const accounted = new Set(truth.filter(defect => [...defect.checks, ...defect.alsoFound].includes(check)).map(defect => defect.subject))
  const missed = named.filter(subject => !fails.has(subject))
  const wronged = [...fails].filter(subject => !accounted.has(subject))
  return {
    check,
    recall: [named.length - missed.length, named.length],
    precision: [fails.size - wronged.length, fails.size],
    example: missed[0] ?? wronged[0] ?? '',
  }
}

function proveTruth(gate: GateName, users: number, run: (bench: JudgedWorld) => Promise<LedgerLine[]>): void {
  describe(`gate ${gate}, ${users} users, a fifth of them with a defect`, () => {
    let bench: JudgedWorld
    let lines: LedgerLine[]
    let truth: SeededDefect[]
    beforeAll(async () => {
      bench = await openWorld({ users, seed: 7, scenario: gate === 'close' ? 'clean' : 'mixed' }, { share: 0.9 })
      lines = await run(bench)
      truth = bench.world.truth.filter(defect => defect.gate === gate)
    }, 300_000)
    afterAll(async () => bench.close())

    test('every check finds all that it must find, and fails nobody else', () => {
      const scores = checksOf(gate)
        .filter(check => check.severity !== 'advice')
        .map(check => scoreOf(check.id, lines, truth))
      expect(scores.filter(({ recall, precision }) => recall[0] !== recall[1] || precision[0] !== precision[1])).toEqual([])
      expect(scores.filter(({ recall }) => recall[1] > 0).length).toBeGreaterThan(10)
    })

    // The close gate reads for two earlier runs here, and in a small world what is asked once weighs most.
    test.runIf(gate === 'prestage')('what is not asked for single users costs each tenant at most 0.02 requests a user', () => {
      for (const side of ['source', 'target'] as const) {
        const bulk = bench.gateways[side].log.totals().reduce((sum, total) => sum + total.requests - total.perUser, 0)
        expect(bulk / users, side).toBeLessThanOrEqual(0.02)
      }
    })

    test('nobody without a defect is failed or left undecided by a blocker', () => {
      const defective = new Set(truth.map(defect => defect.subject))
      const open = lines.filter(
        line => (line.verdict === 'fail' || line.verdict === 'undecided') && line.severity === 'blocker' && !defective.has(line.subject),
      )
      expect(open.map(line => `${line.check} ${line.verdict} ${line.subject}`)).toEqual([])
    })
  })
}

proveTruth('prestage', 5_000, async bench => judgeRun(await bench.gather('prestage', 'run'), 'prestage'))

proveTruth('close', 400, async bench => {
  await bench.gather('prestage', 'before')
  await bench.gather('cutover', 'baseline')
  migrate(bench.world, bench.world.pairs, { defects: true })
  return judgeRun(await bench.gather('close', 'run', 'baseline'), 'close')
})
