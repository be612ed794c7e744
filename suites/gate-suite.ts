import { Buffer } from 'node:buffer'
import { describe, inject, test } from 'vitest'
import { judgeAll, subjectsOf } from '../checks/judge.ts'
import type { GateName, LedgerLine } from '../domain/verdict.ts'
import { type LoadedRun, loadRun } from '../run/load.ts'
import { readManifest } from '../run/manifest.ts'
import { checksOf, checksOfRun, severityOf } from '../run/required.ts'
import { codeOf } from './verdict-code.ts'

declare module 'vitest' {
  interface ProvidedContext {
    runFolder: string
  }
  interface TaskMeta {
    wavegate?: ChunkResult
  }
}

/** What one test hands to the reporter: a code per subject, and every verdict that is not a pass. */
export interface ChunkResult {
  readonly check: string
  readonly from: number
  /** Base64, one byte a subject. */
  readonly codes: string
  readonly findings: readonly LedgerLine[]
}

/** Subjects judged by one test. */
const chunkSize = 1_000

const loaded = new Map<string, Promise<LoadedRun>>()

/** Declares one `describe` per check of the gate and one test per chunk of its subjects. */
export async function gateSuite(gate: GateName): Promise<void> {
  const runFolder = inject('runFolder')
  const manifest = await readManifest(runFolder)
  if (manifest.gate !== gate) return
  const selected = checksOfRun(manifest)
  const key = `${runFolder}\u0000${manifest.gatheredAt ?? ''}`
  const loading =
    loaded.get(key) ??
    loadRun(
      runFolder,
      checksOf(gate).flatMap(check => check.needs),
    )
  loaded.set(key, loading)
  const run = await loading

  for (const check of selected) {
    const severity = severityOf(check, manifest.settings.policy.severities)
    const effective = { ...check, severity }
    describe(check.id, { tags: [`severity/${severity}`, `area/${check.area}`] }, () => {
      const subjects = subjectsOf(check, run.context)
      for (let from = 0; from < subjects.length; from += chunkSize) {
        const chunk = subjects.slice(from, from + chunkSize)
        const name = check.scope === 'tenant-pair' ? 'tenants' : `${from} to ${from + chunk.length - 1}`
        test(`${check.title} · ${name}`, ({ task }) => {
          const lines = judgeAll(effective, chunk, run.facts, run.context)
          const open = lines.filter(line => line.verdict !== 'pass' && line.verdict !== 'not-applicable').length
          task.meta.wavegate = {
            check: check.id,
            from,
            codes: Buffer.from(lines.map(line => codeOf(line.verdict))).toString('base64'),
            findings: lines.filter(line => line.verdict !== 'pass'),
          }
          if (open > 0 && severity === 'blocker') throw openError(check.id, open, chunk.length)
        })
      }
    })
  }
}

/** One error a chunk. Reading a stack costs the runner 4 ms each, so there is none: the ledger has the details. */
function openError(check: string, open: number, of: number): Error {
  const error = new Error(`${check}: ${open} of ${of} open; see verdicts/${check}.ndjson`)
  error.stack = ''
  return error
}
