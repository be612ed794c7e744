import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { expect, test } from 'vitest'

/** Folder → folders that it may import; `type:` allows `import type` only. */
const layers: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  fakes: [],
  data: ['domain'],
  gateways: ['domain'],
  facts: ['domain', 'data', 'gateways'],
  checks: ['domain', 'data', 'type:facts'],
  gate: ['domain'],
  executor: ['domain', 'data', 'gateways', 'gate'],
  reports: ['domain', 'data'],
  run: ['domain', 'data', 'gateways', 'facts', 'checks', 'gate', 'reports'],
  suites: ['domain', 'data', 'facts', 'checks', 'gate', 'run', 'reports'],
  cli: ['domain', 'data', 'gateways', 'facts', 'checks', 'gate', 'executor', 'reports', 'run', 'suites', 'fakes'],
  scripts: ['domain', 'data', 'facts', 'checks', 'gate', 'executor', 'reports', 'run', 'fakes'],
  bench: ['domain', 'data', 'gateways', 'facts', 'checks', 'gate', 'reports', 'run', 'suites', 'fakes', 'cli'],
}

/** Only these may start the twin, beside tests. */
const twinStarters = [
  /^cli\/commands\/twin\.ts$/,
  /^cli\/twin\//,
  /^cli\/rehearsal\//,
  /^cli\/commands\/rehearse\.ts$/,
  /^cli\/explain\/twin\.ts$/,
  /^scripts\//,
  /^bench\//,
]

const root = join(import.meta.dirname, '..')

const sourcesIn = (folder: string): string[] =>
  (existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true }) : [])
    .filter(
      entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') && !/^testing(-\w+)?\.ts$/.test(entry.name),
    )
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .toSorted()

interface Import {
  readonly type: boolean
  readonly to: string
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found: Import[] = []
  for (const [, type, spec] of text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'(\.[^']+)'/gms))
    if (spec !== undefined) found.push({ type: type !== undefined, to: posix.join(posix.dirname(file), spec) })
  for (const [, spec] of text.matchAll(/\bimport\('(\.[^']+)'\)/g))
    if (spec !== undefined) found.push({ type: false, to: posix.join(posix.dirname(file), spec) })
  return found
}

for (const folder of Object.keys(layers))
  test(`${folder}/ imports only what its layer allows`, () => {
    const wrong: string[] = []
    for (const file of sourcesIn(folder))
      for (const { type, to } of importsOf(file)) {
        const layer = to.split('/')[0] ?? ''
        const allowed =
          layer === folder || (layers[folder] ?? []).includes(layer) || (type && (layers[folder] ?? []).includes(`type:${layer}`))
        if (!allowed)
          wrong.push(`${file} may not import ${layer}/; ${folder}/ may import: ${(layers[folder] ?? []).join(', ') || 'nothing'}`)
        else if (layer === 'fakes' && folder !== 'fakes' && !twinStarters.some(starter => starter.test(file)))
          wrong.push(`${file} may not start the twin (${to})`)
      }
    expect(wrong).toEqual([])
  })

test('no file imports itself in a circle', () => {
  const graph = new Map<string, string[]>()
  for (const folder of Object.keys(layers))
    for (const file of sourcesIn(folder))
      graph.set(
        file,
        importsOf(file)
          .filter(entry => !entry.type)
          .map(entry => entry.to),
      )
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (done.has(file)) return
    const start = path.indexOf(file)
    if (start >= 0) {
      circles.push([...path.slice(start), file].join(' → '))
      return
    }
    for (const to of graph.get(file) ?? []) visit(to, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  expect(circles).toEqual([])
})
