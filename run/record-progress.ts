import type { FactRecord, RunManifest } from '../domain/run-record.ts'
import { byText } from '../facts/snapshot.ts'
import { writeManifest } from './manifest.ts'

/** Notes in `run.json` what a run has stored so far, so that one that is killed can be gone on with. */
export interface Progress {
  add(record: FactRecord): void
  /** Resolves when nothing is being written any more. */
  end(): Promise<void>
}

/** One write at a time, and always of the latest state. `manifest` is written first; a write that fails shows in the next one that matters. */
export async function recordProgress(runFolder: string, manifest: RunManifest): Promise<Progress> {
  const facts = new Map(manifest.facts.map(record => [record.ref, record]))
  let due = false
  let writing: Promise<void> | undefined
  const write = async (): Promise<void> => {
    while (due) {
      due = false
      const known = [...facts.values()].toSorted((a, b) => byText(a.ref, b.ref))
      await writeManifest(runFolder, { ...manifest, facts: known }).catch(() => undefined)
    }
    writing = undefined
  }
  await writeManifest(runFolder, manifest)
  return {
    add(record) {
      facts.set(record.ref, record)
      due = true
      writing ??= write()
    },
    end: async () => writing,
  }
}
