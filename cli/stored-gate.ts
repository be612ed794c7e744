import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import type { GateRecord } from '../domain/run-record.ts'
import { unsealed } from '../facts/snapshot.ts'

const amount = z.int().nonnegative()
const verdictName = z.enum(['pass', 'fail', 'undecided', 'not-applicable', 'manual'])
const totals = z.object({ pass: amount, fail: amount, undecided: amount, 'not-applicable': amount, manual: amount })
const cause = z.object({
  kind: z.enum(['finding', 'fact', 'missing']),
  check: z.string(),
  message: z.string(),
  verdict: z.union([verdictName, z.literal('missing')]),
  severity: z.enum(['blocker', 'warning', 'advice']),
  fact: z.string().nullable(),
  facts: z.array(z.string()),
  side: z.enum(['source', 'target', 'both']),
  found: z.string(),
  fix: z.string(),
  same: z.boolean(),
  subjects: amount,
  examples: z.array(z.string()),
  users: amount,
  lines: amount,
  absorbed: z.array(z.object({ check: z.string(), message: z.string(), verdict: verdictName, lines: amount })),
})
const shape = z.object({
  gate: z.enum(['setup', 'prestage', 'cutover', 'close']),
  decision: z.enum(['open', 'closed']),
  refused: z.literal(true).optional(),
  reasons: z.array(z.string()),
  expected: amount,
  reported: amount,
  totals,
  perCheck: z.array(z.object({ check: z.string(), expected: amount, totals, missing: amount })),
  eligible: z.array(z.string()),
  heldBack: z.array(z.object({ subject: z.string(), because: z.array(z.string()) })),
  causes: z.array(cause),
})

/** The decision that a judged run stored in `gate.json`. Errors: `run-folder-invalid`. */
export async function readGate(runFolder: string): Promise<GateRecord> {
  const again = `Judge it with: wavegate judge ${runFolder}`
  let text: string
  try {
    text = await readFile(join(runFolder, 'gate.json'), 'utf8')
  } catch (cause) {
    throw new WavegateError('run-folder-invalid', `'${runFolder}' holds no decision of a gate. ${again}`, { cause })
  }
  const content = unsealed(text)
  if (content === undefined)
    throw new WavegateError('run-folder-invalid', `The gate.json of '${runFolder}' is not as it was written. ${again}`)
  const result = shape.safeParse(content)
  if (result.success) return result.data
  throw new WavegateError(
    'run-folder-invalid',
    `The gate.json of '${runFolder}' is not one that this version reads: ${z.prettifyError(result.error)}. ${again}`,
  )
}
