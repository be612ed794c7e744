import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { manualRecordById } from '../data/catalog/manual-records.ts'
import { maxEnvelopeCharacters, payloadSchema } from '../data/records/envelope.ts'
import { readRecord } from '../data/records/read.ts'
import { WavegateError } from '../domain/errors.ts'
import { defineTable } from './define.ts'

const row = z.object({
  /** Name of the file in the records folder. */
  file: z.string(),
  /** At the time of reading; only `valid` counts, and only until `validUntil`. */
  state: z.enum(['valid', 'expired', 'unsigned', 'altered', 'unknown-tester', 'malformed']),
  /** Why it does not count; empty for one that is or was valid. */
  reason: z.string(),
  /** What the tester signed; null where nothing can be trusted. */
  payload: payloadSchema.nullable(),
  /** Ids of the questions that have another answer than the expected one. */
  unmet: z.array(z.string()),
  /** ISO 8601 UTC; null without a payload. */
  validUntil: z.string().nullable(),
})

export type ManualRecordFile = z.infer<typeof row>

/** Bytes; every character of an envelope takes at most four. */
const maxBytes = 4 * maxEnvelopeCharacters
/** A folder with more files is not a folder of records. */
const mostFiles = 5_000
const day = 86_400_000
const notAFile = { state: 'malformed', reason: 'it is no regular file of the size of a record' } as const

export default defineTable({
  id: 'manualRecords',
  about: 'The signed records of what only people can tell, one row for each file of the records folder.',
  sides: ['pair'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: ['https://github.com/secure-systems-lab/dsse/blob/master/envelope.md'],
  row,
  key: (file: ManualRecordFile) => file.file,
  async *rows({ inputs, settings, now }) {
    const folder = inputs.recordsFolder
    if (folder === undefined) return
    const entries = await readdir(folder).catch((cause: unknown) => {
      throw new WavegateError(
        'not-found',
        `The records folder '${folder}' cannot be read. Create it, or correct 'records' in the configuration.`,
        { cause },
      )
    })
    const names = entries.filter(name => name.endsWith('.json')).toSorted()
    if (names.length > mostFiles)
      throw new WavegateError(
        'answer-truncated',
        `The records folder '${folder}' holds ${names.length} files; ${mostFiles} at most are read. Keep only the records in it.`,
      )
    const asOf = new Date(now()).toISOString()
    for (const file of names) yield { file, ...(await readFileOf(join(folder, file), { testers: settings.policy.testers, asOf })) }
  },
})

async function readFileOf(path: string, options: Parameters<typeof readRecord>[1]): Promise<Omit<ManualRecordFile, 'file'>> {
  const found = await lstat(path)
  const reading = found.isFile() && found.size <= maxBytes ? readRecord(await readFile(path, 'utf8'), options) : notAFile
  if ('reason' in reading) return { ...reading, payload: null, unmet: [], validUntil: null }
  const { state, payload, unmet } = reading
  const days = manualRecordById.get(payload.record)?.validityDays ?? 0
  const validUntil = new Date(Math.min(Date.parse(payload.expires), Date.parse(payload.time) + days * day)).toISOString()
  return { state, reason: '', payload, unmet: [...unmet], validUntil }
}
