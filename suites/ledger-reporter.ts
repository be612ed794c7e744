import { Buffer } from 'node:buffer'
import type { Reporter, TestCase, TestModule, TestRunEndReason } from 'vitest/node'
import { subjectName, subjectsOf } from '../checks/judge.ts'
import type { LedgerLine } from '../domain/verdict.ts'
import { loadRun, type LoadedRun } from '../run/load.ts'
import { checksOfRun } from '../run/required.ts'
import type { ChunkResult } from './gate-suite.ts'
import { passCode } from './verdict-code.ts'

/**
 * Collects what the tests hand over in `task.meta` and turns it into lines of the ledger. It believes nothing else of
 * the runner: a test that was skipped, crashed or never started simply leaves no lines, and the gate misses them.
 */
export class LedgerReporter implements Reporter {
  readonly #chunks: ChunkResult[] = []
  readonly #onChecked: ((check: string, open: number) => void) | undefined
  /** Errors outside of tests, and modules that could not be loaded. */
  readonly problems: string[] = []
  ended: TestRunEndReason | 'never' = 'never'

  constructor(onChecked?: (check: string, open: number) => void) {
    this.#onChecked = onChecked
  }

  onTestCaseResult(testCase: TestCase): void {
    const chunk = testCase.meta().wavegate
    if (!chunk) return
    this.#chunks.push(chunk)
    this.#onChecked?.(chunk.check, chunk.findings.length)
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message: string }[], reason: TestRunEndReason): void | Promise<void> {
    this.ended = reason
    for (const error of unhandled) this.problems.push(error.message)
    for (const module of modules) for (const error of module.errors()) this.problems.push(`${module.relativeModuleId}: ${error.message}`)
  }

  /** The lines of this run: names of passing subjects come from the run folder, not from the runner. */
  async lines(runFolder: string): Promise<{ readonly lines: LedgerLine[]; readonly run: LoadedRun }> {
    const run = await loadRun(runFolder, [])
    const selected = new Map(checksOfRun(run.manifest).map(check => [check.id, check]))
    const lines: LedgerLine[] = []
    for (const chunk of this.#chunks) {
      const check = selected.get(chunk.check)
      if (!check) continue
      const subjects = subjectsOf(check, run.context)
      const codes = Buffer.from(chunk.codes, 'base64')
      for (const [index, code] of codes.entries()) {
        const subject = subjects[chunk.from + index]
        if (subject !== undefined && code === passCode)
          lines.push({ check: check.id, scope: check.scope, subject: subjectName(subject), verdict: 'pass' })
      }
      lines.push(...chunk.findings)
    }
    return { lines, run }
  }
}
