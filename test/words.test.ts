import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { glossary } from '../domain/glossary.ts'

const root = join(import.meta.dirname, '..')
const folders = [
  'domain',
  'data',
  'gateways',
  'facts',
  'checks',
  'gate',
  'executor',
  'fakes',
  'reports',
  'run',
  'suites',
  'cli',
  'scripts',
  'bench',
  'docs',
  'test',
]
/** The files that must name the words in order to ban them. */
const exempt = new Set(['domain/glossary.ts', 'docs/glossary.md', 'test/words.test.ts'])

const files = ['README.md', 'AGENTS.md', 'CONTRIBUTING.md', ...folders.flatMap(folder => textsIn(folder))].filter(file => !exempt.has(file))

function textsIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|mjs|md|hbs|js)$/.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
}

/** Identifiers such as `reachBack` are not the word `reachback`. */
const says = (line: string, word: string): boolean => {
  const found = new RegExp(`\\b${word}\\b`, 'i').exec(line)?.[0]
  return found !== undefined && !/[a-z][A-Z]/.test(found)
}

const banned = glossary.flatMap(({ term, not }) => not.map(word => ({ word, instead: term })))

test('nobody uses a word that the glossary replaces', () => {
  const found: string[] = []
  for (const file of files) {
    const lines = readFileSync(join(root, file), 'utf8').split('\n')
    for (const [index, line] of lines.entries())
      for (const { word, instead } of banned)
        if (says(line, word)) found.push(`${file}:${index + 1} says '${word}'; the word is '${instead}'`)
  }
  expect(found).toEqual([])
})

test('the license is spelled as the services spell it, and behaviour as we do', () => {
  const found: string[] = []
  for (const file of files.filter(name => !name.endsWith('package-lock.json')))
    for (const [index, line] of readFileSync(join(root, file), 'utf8').split('\n').entries())
      if (/\blicences?\b/i.test(line) || /\bbehaviors?\b/.test(line)) found.push(`${file}:${index + 1}: ${line.trim().slice(0, 100)}`)
  expect(found).toEqual([])
})

test('nothing unfinished is left behind', () => {
  const found: string[] = []
  for (const file of files)
    for (const [index, line] of readFileSync(join(root, file), 'utf8').split('\n').entries())
      if (/\b(FIXME|XXX|not implemented yet|for now)\b/.test(line) || /\/\/\s*TODO\b/.test(line))
        found.push(`${file}:${index + 1}: ${line.trim().slice(0, 100)}`)
  expect(found).toEqual([])
})

test('the words mean one thing each', () => {
  expect(new Set(glossary.map(({ term }) => term)).size).toBe(glossary.length)
})
