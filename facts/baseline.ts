import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import type { GateName } from '../domain/verdict.ts'
import type { GatherContext, TableFact } from './define.ts'
import identityMap from './identity-map.ts'
import { readFact, unsealed } from './snapshot.ts'

const tenant = z.object({ tenantId: z.string() })
const record = z.object({ ref: z.string(), state: z.string(), digest: z.string().nullable() })
const manifestShape = z.object({
  gate: z.string(),
  gatheredAt: z.string().nullable(),
  tenants: z.object({ source: tenant, target: tenant }),
  facts: z.array(record),
})

/** What a run folder says about itself; undefined when it was changed since the run wrote it, or is none. */
export async function storedRun<Shape extends z.ZodType>(run: string, shape: Shape): Promise<z.output<Shape> | undefined> {
  const text = await readFile(join(run, 'run.json'), 'utf8').catch(() => '')
  return shape.safeParse(unsealed(text)).data
}

/** The rows of a table of a stored run when they are what the run recorded, or why they cannot be used. */
export async function recordedRows<Row>(
  run: string,
  ref: string,
  fact: TableFact<Row>,
  records: readonly z.output<typeof record>[],
): Promise<readonly Row[] | { readonly unusable: string }> {
  const known = records.find(each => each.ref === ref && each.state === 'gathered')
  if (known === undefined) return { unusable: `it did not gather ${ref}` }
  const stored = await readFact(run, ref, fact)
  if (stored.state !== 'table')
    return { unusable: `it holds no readable ${ref}${stored.state === 'failed' ? ` (${stored.sentence})` : ''}` }
  if (stored.digest !== known.digest) return { unusable: `its ${ref} is not as the run wrote it` }
  return [...stored.rows.values()].map(({ row }) => fact.row.parse(row))
}

type BaselineContext = Pick<GatherContext, 'side' | 'inputs' | 'tenants' | 'cohort' | 'now'>

/**
 * The rows of a fact as an earlier run of the same tenants and waves read them before cutover; `gates` are those whose runs gather it. Throws
 * `baseline-missing` when no run is named, when it is a run of another gate, of other tenants or without a wave of this one, when it was
 * changed since, or when it does not hold the fact.
 */
export async function* earlierRows<Row>(
  context: BaselineContext,
  fact: TableFact<Row>,
  gates: readonly GateName[] = ['prestage', 'cutover'],
): AsyncGenerator<Row> {
  const { side, inputs, tenants, cohort, now } = context
  const run = inputs.baselineRun
  if (run === undefined)
    throw new WavegateError(
      'baseline-missing',
      `No run from before cutover is at hand to compare with. Name one with --baseline <run folder>; the last ${gates.join(' or ')} run of the wave is the right one.`,
    )
  const refuse = (reason: string): WavegateError =>
    new WavegateError(
      'baseline-missing',
      `The run '${run}' cannot be compared with: ${reason}. Name the last ${gates.join(' or ')} run of the wave with --baseline.`,
    )
  const manifest = await storedRun(run, manifestShape)
  if (manifest === undefined) throw refuse('its run.json cannot be read, or is not as the run wrote it')
  if (!gates.some(gate => gate === manifest.gate)) throw refuse(`it is a run of the gate ${manifest.gate}`)
  if (manifest.gatheredAt === null) throw refuse('it was never gathered to the end')
  if (!(Date.parse(manifest.gatheredAt) < now())) throw refuse(`it says that it was gathered at ${manifest.gatheredAt}, which is not yet`)
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
  if (!same(manifest.tenants.source.tenantId, tenants.source.tenantId) || !same(manifest.tenants.target.tenantId, tenants.target.tenantId))
    throw refuse('it is a run of other tenants')
  const map = await recordedRows(run, 'pair.identityMap', identityMap, manifest.facts)
  if ('unusable' in map) throw refuse(map.unusable)
  const waves = new Set(map.map(({ wave }) => wave))
  const other = cohort.waves.find(({ id }) => !waves.has(id))
  if (other !== undefined) throw refuse(`it is a run of ${[...waves].join(', ')}, not of ${other.id}`)
  const rows = await recordedRows(run, `${side}.${fact.id}`, fact, manifest.facts)
  if ('unusable' in rows) throw refuse(rows.unusable)
  yield* rows
}
