import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { WavegateError } from '../../domain/errors.ts'

/** `<records>/<wave>.<id>.json`; the wave's name can lead nowhere else. */
export const recordFileOf = (folder: string, wave: string | undefined, id: string): string =>
  join(folder, `${encodeURIComponent(wave ?? 'tenants').replaceAll('*', '%2A')}.${id}.json`)

/** Writes a whole file or nothing, readable by its owner only. Errors: `usage` where one exists and `replace` is not set. */
export async function writeRecord(file: string, text: string, replace: boolean): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.${randomUUID()}.tmp`
  const handle = await open(temporary, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    if (replace) await rename(temporary, file)
    // A link fails where the name is taken, also when somebody took it a moment ago.
    else await link(temporary, file)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
    throw new WavegateError('usage', `The record '${file}' exists already. Replace it with --replace, or keep it.`, { cause })
  } finally {
    await rm(temporary, { force: true })
  }
}
