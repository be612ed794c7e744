import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checksIndex, factsIndex } from './registries.ts'

const root = join(import.meta.dirname, '..')

/** Registries first: everything else is generated from what they register. */
const registries: readonly (readonly [string, () => string])[] = [
  ['facts/index.ts', factsIndex],
  ['checks/index.ts', checksIndex],
]

for (const [file, content] of registries) {
  const path = join(root, file)
  const text = content()
  if (safeRead(path) !== text) writeFileSync(path, text)
}

function safeRead(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
