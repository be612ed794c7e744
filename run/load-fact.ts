import type { LoadedFact } from '../checks/views.ts'
import type { FactRecord } from '../domain/run-record.ts'
import { parseRef } from '../facts/gather.ts'
import { readFact, type StoredFact } from '../facts/snapshot.ts'

/** One stored fact as the engine judges it: rows by key in lower case, with the oldest and newest time of reading. */
export async function loadFact(runFolder: string, ref: string): Promise<LoadedFact> {
  return loadedOf(ref, await readFact(runFolder, ref, parseRef(ref).fact))
}

/**
 * The same, but only when it is what the run recorded: a file that was changed, put there, put back or taken away since is a failed
 * fact, and so is one of which the run recorded nothing.
 */
export async function loadRecorded(runFolder: string, ref: string, record: FactRecord | undefined): Promise<LoadedFact> {
  const stored = await readFact(runFolder, ref, parseRef(ref).fact)
  if (record === undefined)
    return stored.state === 'failed' ? loadedOf(ref, stored) : failed('gathering-incomplete', `The run never recorded ${ref}.`)
  if (stored.state === 'failed')
    return record.state === 'failed' ? loadedOf(ref, stored) : failed('run-folder-invalid', lost(ref, stored.code))
  if (record.state === 'failed') return failed(record.error?.code ?? 'internal', record.error?.sentence ?? `${ref} was not gathered.`)
  return stored.digest === record.digest
    ? loadedOf(ref, stored)
    : failed('run-folder-invalid', `The stored fact ${ref} is not as the run wrote it. Gather it again.`)
}

const lost = (ref: string, code: string): string =>
  code === 'gathering-incomplete'
    ? `The stored fact ${ref} was taken away since. Gather it again.`
    : `The stored fact ${ref} is not as the run wrote it. Gather it again.`

const failed = (code: string, sentence: string): LoadedFact => ({ state: 'failed', code, sentence, at: '' })

function loadedOf(ref: string, stored: StoredFact): LoadedFact {
  if (stored.state !== 'table') return stored
  let oldest = ''
  let newest = ''
  const rows = new Map<string, { row: unknown; at: string; line: string }>()
  for (const [key, entry] of stored.rows) {
    if (rows.has(key.toLowerCase())) return failed('answer-ambiguous', `The fact ${ref} has two rows for '${key}'. Gather it again.`)
    rows.set(key.toLowerCase(), entry)
    if (oldest === '' || entry.at < oldest) oldest = entry.at
    if (entry.at > newest) newest = entry.at
  }
  return { state: 'table', rows, oldest, newest }
}
