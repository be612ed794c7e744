import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgeAll, subjectsOf } from '../../checks/judge.ts'
import { byText } from '../../facts/snapshot.ts'
import { conclude } from '../../run/conclude.ts'
import { loadRun } from '../../run/load.ts'
import { readManifest } from '../../run/manifest.ts'
import { checksOfRun } from '../../run/required.ts'

/** The stored run folder, and what it is judged to. */
export const golden = join(import.meta.dirname, '..', '..', 'test', 'golden')
export const runFolder = join(golden, 'run')
export const expectedFolder = join(golden, 'expected')

/** Results whose bytes are held; `results.json` repeats the pages of the checks, and the report embeds gzip, whose bytes differ between Node.js releases. */
const held = ['gate.json', 'results.csv', 'ready.csv', 'held-back.csv']

/** Judges a copy of the stored run folder. Gives every held file by its path, and the report. */
export async function judgeGolden(): Promise<{ readonly files: ReadonlyMap<string, string>; readonly report: string }> {
  const copy = await mkdtemp(join(tmpdir(), 'wavegate-golden-'))
  try {
    await cp(runFolder, copy, { recursive: true })
    const selected = checksOfRun(await readManifest(copy))
    const run = await loadRun(
      copy,
      selected.flatMap(check => check.needs),
    )
    const lines = selected.flatMap(check => judgeAll(check, subjectsOf(check, run.context), run.facts, run.context))
    const { report } = await conclude(run, lines, [])
    const verdicts = (await readdir(join(copy, 'verdicts'))).toSorted(byText).map(name => join('verdicts', name))
    const files = new Map<string, string>()
    for (const file of [...held, ...verdicts]) files.set(file, await readFile(join(copy, file), 'utf8'))
    return { files, report: await readFile(report, 'utf8') }
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** Every file below a folder by its path, or none when there is no such folder. */
export async function filesBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, string>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(folder.length + 1), await readFile(path, 'utf8'))
  }
  return files
}
