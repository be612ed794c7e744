import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checksIndex, factsIndex } from './registries.ts'

const root = join(import.meta.dirname, '..')

/** The two registries, from the files of their folders alone: they must be right before anything can be imported. */
export const registries = (): ReadonlyMap<string, string> =>
  new Map([
    ['facts/index.ts', factsIndex()],
    ['checks/index.ts', checksIndex()],
  ])

/** Every generated file with the text that it should have. The registries on disk are what is read for the rest. */
export async function generated(): Promise<ReadonlyMap<string, string>> {
  const { documents } = await import('./documents.ts')
  return new Map([...registries(), ...documents()])
}

/** Path and text of each file that differs from what it should be. */
export const outdated = (files: ReadonlyMap<string, string>): [string, string][] =>
  [...files].filter(([file, text]) => onDisk(file) !== text)

function onDisk(file: string): string | undefined {
  const path = join(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
