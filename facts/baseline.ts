import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import type { GateName } from '../domain/verdict.ts'
import type { GatherContext, TableFact } from './define.ts'
import { readFact } from './snapshot.ts'

const tenant = z.object({ tenantId: z.string() })
const manifestShape = z.object({
  gate: z.string(),
  gatheredAt: z.string().nullable(),
  tenants: z.object({ source: tenant, target: tenant }),
})

/**
 * The rows of a fact as an earlier run of the same tenants read them before cutover; `gates` are those whose runs gather it. Throws
 * `baseline-missing` when no run is named, when it is a run of another gate or of other tenants, or when it does not hold the fact.
 */
export async function* earlierRows<Row>(
  context: Pick<GatherContext, 'side' | 'inputs' | 'tenants'>,
  fact: TableFact<Row>,
  gates: readonly GateName[] = ['prestage', 'cutover'],
): AsyncGenerator<Row> {
  const { side, inputs, tenants } = context
  const run = inputs.baselineRun
  if (run === undefined)
    throw new WavegateError(
      'baseline-missing',
      `No run from before cutover is at hand to compare with. Name one with --baseline <run folder>; the last ${gates.join(' or ')} run of the wave is the right one.`,
    )
  const refuse = (reason: string, cause?: unknown): WavegateError =>
    new WavegateError(
      'baseline-missing',
      `The run '${run}' cannot be compared with: ${reason}. Name the last ${gates.join(' or ')} run of the wave with --baseline.`,
      { cause },
    )
  const manifest = await readManifest(run).catch((cause: unknown) => {
    throw refuse('its run.json cannot be read', cause)
  })
  if (!gates.some(gate => gate === manifest.gate)) throw refuse(`it is a run of the gate ${manifest.gate}`)
  if (manifest.gatheredAt === null) throw refuse('it was never gathered to the end')
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
  if (!same(manifest.tenants.source.tenantId, tenants.source.tenantId) || !same(manifest.tenants.target.tenantId, tenants.target.tenantId))
    throw refuse('it is a run of other tenants')
  const stored = await readFact(run, `${side}.${fact.id}`, fact)
  if (stored.state !== 'table')
    throw refuse(`it holds no readable ${side}.${fact.id}${stored.state === 'failed' ? ` (${stored.sentence})` : ''}`)
  for (const { row } of stored.rows.values()) yield fact.row.parse(row)
}

const readManifest = async (run: string): Promise<z.infer<typeof manifestShape>> =>
  manifestShape.parse(JSON.parse(await readFile(join(run, 'run.json'), 'utf8')))
