import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { writeWhole } from '../snapshot.ts'

/** Every subject that a probe writes begins so, followed by an id that is never used again. */
export const subjectPrefix = 'wavegate probe '

const entrySchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['event', 'message']),
  side: z.enum(['source', 'target']),
  tenantId: z.string(),
  /** UPN of the mailbox whose calendar holds the event, or that sent the message. */
  mailbox: z.string().min(1),
  /** For a message: to whom. */
  to: z.string().optional(),
  subject: z.string().startsWith(subjectPrefix),
  /** When it was planned, ISO 8601 UTC. */
  at: z.iso.datetime(),
  /** `planned` may or may not exist; only `made` events have to be removed, and `planned` ones have to be looked for. */
  state: z.enum(['planned', 'made', 'removed']),
})
export type ProbeEntry = z.infer<typeof entrySchema>

const fileSchema = z.strictObject({ format: z.literal(1), made: z.array(entrySchema).max(10_000) })

/** What the probes of one run made, written down before it is made, so that it is found after a crash. */
export interface ProbeJournal {
  /** Stored on the disk when the promise resolves. */
  plan(entry: Omit<ProbeEntry, 'id' | 'subject' | 'at' | 'state'>): Promise<ProbeEntry>
  mark(id: string, state: 'made' | 'removed'): Promise<void>
  entries(): readonly ProbeEntry[]
}

export const probesFileOf = (runFolder: string): string => join(runFolder, 'probes.json')

/** Goes on with the journal of the run folder, or begins one. Errors: `run-folder-invalid`. */
export async function openJournal(runFolder: string, now: () => number = Date.now): Promise<ProbeJournal> {
  const file = probesFileOf(runFolder)
  let entries = await readEntries(file)
  let last: Promise<void> = Promise.resolve()
  // Two probes run at the same time: one write after the other, each of the whole file.
  const write = async (change: (before: readonly ProbeEntry[]) => readonly ProbeEntry[]): Promise<void> => {
    const writing = last.then(async () => {
      const changed = change(entries)
      await writeWhole(file, `${JSON.stringify({ format: 1, made: changed }, null, 2)}\n`)
      entries = changed
    })
    last = writing.catch(() => undefined)
    return writing
  }
  return {
    async plan(planned) {
      const id = randomUUID()
      const entry: ProbeEntry = { ...planned, id, subject: `${subjectPrefix}${id}`, at: new Date(now()).toISOString(), state: 'planned' }
      await write(before => [...before, entry])
      return entry
    },
    mark: async (id, state) => write(before => before.map(entry => (entry.id === id ? { ...entry, state } : entry))),
    entries: () => entries,
  }
}

async function readEntries(file: string): Promise<readonly ProbeEntry[]> {
  if (!existsSync(file)) return []
  try {
    return fileSchema.parse(JSON.parse(await readFile(file, 'utf8'))).made
  } catch (cause) {
    throw new WavegateError(
      'run-folder-invalid',
      `The journal of probes '${file}' cannot be read. Look for events whose subject begins with '${subjectPrefix}' in the probe mailboxes, remove them, then remove the file.`,
      { cause },
    )
  }
}

/** Events that may still stand in a calendar. Messages stay where they arrived: nothing can be called back. */
export const leftovers = (entries: readonly ProbeEntry[]): ProbeEntry[] =>
  entries.filter(entry => entry.kind === 'event' && entry.state !== 'removed')
