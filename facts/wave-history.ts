import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import { recordedRows, storedRun } from './baseline.ts'
import { type GatherContext, defineTable } from './define.ts'
import identityMap from './identity-map.ts'
import { unsealed } from './snapshot.ts'

const row = z.object({
  wave: z.string(),
  /** Folder of the run that closed it. */
  run: z.string(),
  /** ISO 8601 UTC. */
  closedAt: z.string(),
  users: z.int(),
  pilots: z.int(),
})

export type ClosedWave = z.infer<typeof row>

const tenant = z.object({ tenantId: z.string() })
const manifestShape = z.object({
  id: z.string(),
  gate: z.string(),
  wave: z.string().nullable(),
  gatheredAt: z.string().nullable(),
  onlyChecks: z.array(z.string()).nullable(),
  tenants: z.object({ source: tenant, target: tenant }),
  facts: z.array(z.object({ ref: z.string(), state: z.string(), digest: z.string().nullable() })),
})
const gateShape = z.object({ run: z.string(), gate: z.string(), decision: z.string() })

export default defineTable({
  id: 'waveHistory',
  about: 'The waves of these tenants that are closed: those with a run of the close gate, in the folder of runs, that opened it.',
  sides: ['pair'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: [],
  row,
  key: (wave: ClosedWave) => wave.wave.toLowerCase(),
  async *rows({ inputs, tenants }) {
    if (inputs.runsFolder === undefined) return
    const folder = inputs.runsFolder
    const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
      // Nobody has made a run yet.
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return []
      throw new WavegateError('not-found', `The folder of runs '${folder}' cannot be read.`, { cause })
    })
    const closed = new Map<string, ClosedWave>()
    for (const entry of entries.filter(each => each.isDirectory()).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const found = await closedWave(join(folder, entry.name), tenants)
      const earlier = found && closed.get(found.wave.toLowerCase())
      if (found && (!earlier || earlier.closedAt < found.closedAt)) closed.set(found.wave.toLowerCase(), found)
    }
    yield* closed.values()
  },
})

/** Undefined for a folder that is no whole run of the close gate of these tenants, that left the gate closed, or that was changed since. */
async function closedWave(run: string, tenants: GatherContext['tenants']): Promise<ClosedWave | undefined> {
  const manifest = await storedRun(run, manifestShape)
  if (manifest?.gate !== 'close' || manifest.wave === null || manifest.gatheredAt === null || manifest.onlyChecks !== null) return undefined
  const same = (side: 'source' | 'target'): boolean =>
    manifest.tenants[side].tenantId.toLowerCase() === tenants[side].tenantId.toLowerCase()
  if (!same('source') || !same('target')) return undefined
  const text = await readFile(join(run, 'gate.json'), 'utf8').catch(() => '')
  const gate = gateShape.safeParse(unsealed(text)).data
  if (gate?.run !== manifest.id || gate.gate !== 'close' || gate.decision !== 'open') return undefined
  const users = await recordedRows(run, 'pair.identityMap', identityMap, manifest.facts)
  if ('unusable' in users) return undefined
  return { wave: manifest.wave, run, closedAt: manifest.gatheredAt, users: users.length, pilots: users.filter(user => user.pilot).length }
}
