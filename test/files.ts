import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Files of the repository, those not yet added to git included; what .gitignore names is not. */
export const repositoryFiles: readonly string[] = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 32 * 1024 * 1024,
})
  .split('\0')
  .filter(file => file !== '')
  .toSorted()

const pictures = /\.(png|jpe?g|gif|ico|woff2?|zip|gz)$/

export const textFiles: readonly string[] = repositoryFiles.filter(file => !pictures.test(file))

/** Undefined for a file that was deleted but is still in the index. */
export function textOf(file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return undefined
  }
}
