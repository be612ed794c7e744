import type { LoadedFact } from '../checks/views.ts'
import { parseRef } from '../facts/gather.ts'
import { readFact } from '../facts/snapshot.ts'

/** One stored fact as the engine judges it: rows by key in lower case, with the oldest and newest time of reading. */
export async function loadFact(runFolder: string, ref: string): Promise<LoadedFact> {
  const stored = await readFact(runFolder, ref, parseRef(ref).fact)
  if (stored.state !== 'table') return stored
  let oldest = ''
  let newest = ''
  const rows = new Map<string, { row: unknown; at: string; line: string }>()
  for (const [key, entry] of stored.rows) {
    rows.set(key.toLowerCase(), entry)
    if (oldest === '' || entry.at < oldest) oldest = entry.at
    if (entry.at > newest) newest = entry.at
  }
  return { state: 'table', rows, oldest, newest }
}
