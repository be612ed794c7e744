import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { causeChain } from '../domain/errors.ts'
import type { Settings } from '../domain/settings.ts'
import { leftovers, openJournal, probesFileOf, type ProbeEntry } from '../facts/probing/journal.ts'
import { removeEvent } from '../facts/probing/remove-event.ts'
import { byText } from '../facts/snapshot.ts'
import type { OpenProbes } from './open-probes.ts'

export interface Cleaned {
  readonly removed: readonly ProbeEntry[]
  /** What may still stand in a calendar, and why it was left there. */
  readonly left: readonly { readonly entry: ProbeEntry; readonly reason: string }[]
}

/**
 * Removes what the probes of one run left behind, by their unique subjects. Only the probe mailboxes of the configuration
 * are touched, whatever the journal says. Never throws for a single leftover. Errors: `run-folder-invalid`.
 */
export async function cleanProbes(
  runFolder: string,
  probes: OpenProbes,
  settings: Settings,
  wanted: (entry: ProbeEntry) => boolean = () => true,
): Promise<Cleaned> {
  const journal = await openJournal(runFolder)
  const removed: ProbeEntry[] = []
  const left: { entry: ProbeEntry; reason: string }[] = []
  for (const entry of leftovers(journal.entries()).filter(wanted)) {
    try {
      const prober = probes.prober(entry.side)
      const mailbox = settings[entry.side].probeMailbox
      if (prober.tenantId.toLowerCase() !== entry.tenantId.toLowerCase()) left.push({ entry, reason: 'it was made in another tenant' })
      else if (mailbox?.toLowerCase() !== entry.mailbox.toLowerCase())
        left.push({ entry, reason: `the configuration names ${mailbox ?? 'no mailbox'} as the probe mailbox of the ${entry.side}` })
      else {
        await removeEvent(prober, journal, entry)
        removed.push(entry)
      }
    } catch (error) {
      left.push({ entry, reason: causeChain(error)[0] ?? 'unknown' })
    }
  }
  return { removed, left }
}

/** A younger event may belong to a run that still goes on. */
const settledAfter = 3_600_000
/** So many run folders beside this one are looked at, the newest first. */
const mostNeighbours = 200

/** Removes leftovers of this run folder and of earlier ones beside it. Folders without probes cost no request. */
export async function cleanAround(runFolder: string, probes: OpenProbes, settings: Settings, now: number): Promise<Cleaned> {
  const results: Cleaned[] = [await cleanProbes(runFolder, probes, settings)]
  for (const folder of await neighboursOf(runFolder)) {
    // An unreadable journal beside this run is for its own cleaning to complain about.
    const cleaned = await cleanProbes(folder, probes, settings, entry => now - Date.parse(entry.at) > settledAfter).catch(() => undefined)
    if (cleaned) results.push({ removed: cleaned.removed, left: [] })
  }
  return { removed: results.flatMap(result => result.removed), left: results.flatMap(result => result.left) }
}

async function neighboursOf(runFolder: string): Promise<string[]> {
  const around = dirname(runFolder)
  const names = await readdir(around).catch(() => [])
  const found: { folder: string; at: number }[] = []
  for (const name of names.slice(0, 10_000)) {
    const folder = join(around, name)
    if (folder === runFolder) continue
    const file = await stat(probesFileOf(folder)).catch(() => undefined)
    if (file?.isFile() === true) found.push({ folder, at: file.mtimeMs })
  }
  return found
    .toSorted((a, b) => b.at - a.at || byText(a.folder, b.folder))
    .slice(0, mostNeighbours)
    .map(({ folder }) => folder)
}
