import type { GateName } from '../domain/verdict.ts'
import { type ExitCode, exitCodeOfGate, exitCodes, worstOf } from '../gate/exit-code.ts'
import { type Conclusion, conclude } from '../run/conclude.ts'
import type { GatheredRun } from '../run/gather-run.ts'
import { runSuite } from '../suites/run-suite.ts'
import { count, type Output } from './output.ts'

export interface Judged extends Conclusion {
  readonly exitCode: ExitCode
}

/** Judges a run folder in the runner, lets the gate decide and writes results and report. No network. */
export async function judgeGate(runFolder: string, gate: GateName, output: Output): Promise<Judged> {
  const judged = await output.stage(
    'judging',
    async progress => {
      const checked = new Set<string>()
      const reporter = await runSuite(gate, runFolder, check => {
        checked.add(check)
        progress(`${count(checked.size)} checks`)
      })
      if (reporter.ended === 'never') reporter.problems.push('it never came to its end')
      return { reporter, ...(await reporter.lines(runFolder)) }
    },
    done => `${count(done.lines.length)} verdicts`,
  )
  const conclusion = await output.stage(
    'deciding',
    async () => conclude(judged.run, judged.lines, judged.reporter.problems),
    done => `gate ${gate} ${done.gate.decision}, report written`,
  )
  const blockers = new Set(conclusion.record.checks.filter(check => check.severity === 'blocker').map(check => check.id))
  return { ...conclusion, exitCode: exitCodeOfGate(conclusion.gate, blockers) }
}

/** The exit code of a gate run: incomplete gathering outweighs failures, and `--advisory` forgives 10 and 11 only. */
export function exitCodeOf(gathered: Pick<GatheredRun, 'incomplete'>, decided: Pick<Judged, 'exitCode'>, advisory: boolean): ExitCode {
  const code = worstOf([decided.exitCode, gathered.incomplete.length > 0 ? exitCodes.incomplete : exitCodes.open])
  return advisory && (code === exitCodes.failures || code === exitCodes.undecided) ? exitCodes.open : code
}
