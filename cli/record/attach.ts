import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Problem } from '../../data/problems.ts'

/** Name and SHA-256 of each file, read as a stream; what cannot be read goes to `problems`. */
export async function digestAttachments(files: readonly string[], problems: Problem[]): Promise<{ name: string; sha256: string }[]> {
  const found: { name: string; sha256: string }[] = []
  for (const file of files) {
    const name = basename(file)
    const known = await stat(file).catch(() => undefined)
    if (!known?.isFile())
      problems.push({ line: undefined, place: '--attach', value: file, expected: 'a readable file', fix: 'check the path' })
    else if (found.some(each => each.name === name))
      problems.push({
        line: undefined,
        place: '--attach',
        value: file,
        expected: 'files of different names',
        fix: 'rename one, since only names are recorded',
      })
    else {
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
      found.push({ name, sha256: hash.digest('hex') })
    }
  }
  return found
}
