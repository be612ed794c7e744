import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import type { RunManifest } from '../domain/run-record.ts'
import { sealed, unsealed, writeWhole } from '../facts/snapshot.ts'

const tenant = z.object({ tenantId: z.string(), initialDomain: z.string() })
const fact = z.object({
  ref: z.string(),
  state: z.enum(['gathered', 'failed']),
  rows: z.int(),
  oldest: z.string().nullable(),
  newest: z.string().nullable(),
  digest: z.string().nullable(),
  error: z.object({ code: z.string(), sentence: z.string() }).nullable(),
})
const shape = z.object({
  format: z.literal(1),
  id: z.string(),
  tool: z.object({ name: z.string(), version: z.string() }),
  catalogDigest: z.string(),
  gate: z.enum(['setup', 'prestage', 'cutover', 'close']),
  wave: z.string().nullable(),
  tenants: z.object({ source: tenant, target: tenant, names: z.object({ source: z.string(), target: z.string() }) }),
  cohort: z.object({ users: z.int(), manifestDigest: z.string() }),
  settings: z.looseObject({
    tooling: z.enum(['orchestrator', 'standalone']),
    policy: z.looseObject({ maxFactAgeHours: z.record(z.string(), z.number()) }),
  }),
  startedAt: z.string(),
  gatheredAt: z.string().nullable(),
  identities: z.array(
    z.object({
      side: z.enum(['source', 'target']),
      purpose: z.enum(['read', 'probe', 'execute']),
      clientId: z.string(),
      tenantId: z.string(),
      permissions: z.record(z.string(), z.array(z.string())),
    }),
  ),
  facts: z.array(fact),
  requests: z.array(
    z.object({
      side: z.enum(['source', 'target']),
      service: z.string(),
      requests: z.int(),
      retries: z.int(),
      units: z.number(),
      perUser: z.int(),
    }),
  ),
  clocks: z.array(z.object({ side: z.enum(['source', 'target']), service: z.string(), milliseconds: z.number() })).optional(),
  warnings: z
    .array(
      z.object({ side: z.enum(['source', 'target']), service: z.string(), about: z.string(), text: z.string(), times: z.int().positive() }),
    )
    .optional(),
  onlyChecks: z.array(z.string()).nullable(),
  probes: z.boolean(),
})

const fileOf = (runFolder: string): string => join(runFolder, 'run.json')

export async function writeManifest(runFolder: string, manifest: RunManifest): Promise<void> {
  await writeWhole(fileOf(runFolder), sealed(manifest))
}

/** Reads `run.json` back; a folder without one that is as it was written is no run folder, since it says what is demanded of the run. */
export async function readManifest(runFolder: string): Promise<RunManifest> {
  let text: string
  try {
    text = await readFile(fileOf(runFolder), 'utf8')
  } catch (cause) {
    throw new WavegateError(
      'run-folder-invalid',
      `'${runFolder}' is no run folder: it has no readable run.json. Name the folder that was given to --out.`,
      { cause },
    )
  }
  const content = unsealed(text)
  if (content === undefined)
    throw new WavegateError(
      'run-folder-invalid',
      `The run.json of '${runFolder}' is not as the run wrote it, so nothing in the folder can be relied on. Gather a new run with another --out.`,
    )
  const result = shape.safeParse(content)
  if (!result.success)
    throw new WavegateError(
      'run-folder-invalid',
      `The run.json of '${runFolder}' is not one that this version reads: ${z.prettifyError(result.error)}`,
      { cause: result.error },
    )
  // The settings were validated when the configuration was read; run.json repeats them as they were.
  return result.data as unknown as RunManifest
}
