import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import type { LedgerLine, Scope } from '../domain/verdict.ts'
import { byText, digestOf, sealed, unsealed, writeWhole } from '../facts/snapshot.ts'

/**
 * The ledger is `verdicts/<check>.ndjson`, one line per subject ordered by subject, closed by `verdicts/trailer.json`,
 * which holds the number of lines and the digest of every file. Without a matching trailer there is no ledger.
 */
const trailerShape = z.object({
  format: z.literal(1),
  checks: z.record(z.string(), z.object({ lines: z.int(), digest: z.string() })),
  problems: z.array(z.string()).default([]),
})

const evidence = z.object({ ref: z.string(), key: z.string(), at: z.string(), digest: z.string() })
const lineShape = z.union([
  z.object({
    check: z.string(),
    scope: z.enum(['tenant-pair', 'batch', 'user']),
    subject: z.string(),
    verdict: z.enum(['pass', 'fail', 'undecided', 'not-applicable', 'manual']),
    severity: z.enum(['blocker', 'warning', 'advice']),
    message: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number()])),
    found: z.string(),
    fix: z.string(),
    facts: z.array(evidence),
    waiver: z.null(),
  }),
  z.strictObject({ check: z.string(), scope: z.enum(['tenant-pair', 'batch', 'user']), subject: z.string(), verdict: z.literal('pass') }),
])

const scopes: readonly unknown[] = ['tenant-pair', 'batch', 'user']

/** One line; nine of ten are passes, and for them the shape is tested by hand: a tenth of the time. */
function lineOf(parsed: unknown, once: (text: string) => string): LedgerLine {
  if (
    typeof parsed === 'object' &&
    parsed !== null &&
    Object.keys(parsed).length === 4 &&
    'check' in parsed &&
    'scope' in parsed &&
    'subject' in parsed &&
    'verdict' in parsed
  ) {
    const { check, scope, subject, verdict } = parsed
    if (typeof check === 'string' && scopes.includes(scope) && typeof subject === 'string' && verdict === 'pass')
      return { check: once(check), scope: scope as Scope, subject: once(subject), verdict }
  }
  return lineShape.parse(parsed) as LedgerLine
}

const folderOf = (runFolder: string): string => join(runFolder, 'verdicts')

/** What is made of the ledger. */
const conclusions = ['gate.json', 'results.csv', 'results.json', 'ready.csv', 'held-back.csv', 'report.html']

/** Removes an earlier ledger and all that was concluded from it, so that an interrupted run can never leave yesterday's decision in place. */
export async function clearJudgement(runFolder: string): Promise<void> {
  for (const name of conclusions) await rm(join(runFolder, name), { force: true })
  await rm(folderOf(runFolder), { recursive: true, force: true })
}

/** `problems`: what the runner said beside verdicts; they stay with the ledger, since each closes the gate. */
export async function writeLedger(runFolder: string, lines: readonly LedgerLine[], problems: readonly string[] = []): Promise<void> {
  const byCheck = new Map<string, LedgerLine[]>()
  for (const line of lines) {
    const found = byCheck.get(line.check)
    if (found) found.push(line)
    else byCheck.set(line.check, [line])
  }
  const checks: Record<string, { lines: number; digest: string }> = {}
  for (const [check, group] of [...byCheck].toSorted(([a], [b]) => byText(a, b))) {
    const text = group
      .toSorted((a, b) => byText(a.subject, b.subject))
      .map(line => `${JSON.stringify(line)}\n`)
      .join('')
    await writeWhole(join(folderOf(runFolder), `${check}.ndjson`), text)
    checks[check] = { lines: group.length, digest: digestOf(text) }
  }
  await writeWhole(join(folderOf(runFolder), 'trailer.json'), sealed({ format: 1, checks, ...(problems.length > 0 ? { problems } : {}) }))
}

const broken = (runFolder: string, what: string): WavegateError =>
  new WavegateError(
    'run-folder-invalid',
    `The verdicts of '${runFolder}' cannot be used: ${what}. Judge the run again with: wavegate judge ${runFolder}`,
  )

async function readTrailer(runFolder: string): Promise<z.infer<typeof trailerShape>> {
  const file = join(folderOf(runFolder), 'trailer.json')
  if (!existsSync(file)) throw broken(runFolder, 'they were not written to the end (no trailer.json)')
  const trailer = trailerShape.safeParse(unsealed(await readFile(file, 'utf8')))
  if (!trailer.success) throw broken(runFolder, 'trailer.json is not as it was written')
  return trailer.data
}

/** What the runner said beside verdicts when this ledger was written. */
export const readProblems = async (runFolder: string): Promise<readonly string[]> => (await readTrailer(runFolder)).problems

/** Reads the whole ledger; a missing, cut, added or altered file is an error, never a shorter ledger. */
export async function readLedger(runFolder: string): Promise<LedgerLine[]> {
  const folder = folderOf(runFolder)
  const trailer = await readTrailer(runFolder)
  const present = new Set((await readdir(folder)).filter(name => name.endsWith('.ndjson')))
  const lines: LedgerLine[] = []
  // Every user is named by every check: one string for all of them.
  const texts = new Map<string, string>()
  const once = (text: string): string => texts.get(text) ?? (texts.set(text, text), text)
  for (const [check, expected] of Object.entries(trailer.checks)) {
    if (!present.delete(`${check}.ndjson`)) throw broken(runFolder, `${check}.ndjson is missing`)
    const text = await readFile(join(folder, `${check}.ndjson`), 'utf8')
    if (digestOf(text) !== expected.digest) throw broken(runFolder, `${check}.ndjson is not as it was written`)
    const written = text.split('\n').filter(line => line !== '')
    if (written.length !== expected.lines)
      throw broken(runFolder, `${check}.ndjson has ${written.length} lines instead of ${expected.lines}`)
    try {
      for (const line of written) lines.push(lineOf(JSON.parse(line), once))
    } catch {
      throw broken(runFolder, `${check}.ndjson holds a line that is no verdict`)
    }
  }
  if (present.size > 0) throw broken(runFolder, `${[...present].toSorted(byText).join(', ')} does not belong to them`)
  return lines
}
