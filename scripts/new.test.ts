import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createUnit } from './new-unit.ts'

const root = join(import.meta.dirname, '..')
const units = [
  ['check', 'mail/brand-new-check'],
  ['fact', 'brand-new-fact'],
  ['behaviour', 'brand-new-behaviour'],
  ['defect', 'brand-new-defect'],
  ['route', 'teams/brand-new-route'],
  ['route', 'graph/users/brand-new-graph-route'],
] as const

let folder = ''
const written: string[] = []

/** A copy of the sources, without what is installed, so that nothing is written into the repository. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wavegate-new-'))
  for (const part of ['domain', 'data', 'gateways', 'facts', 'checks', 'fakes'])
    cpSync(join(root, part), join(folder, part), { recursive: true, filter: source => !source.endsWith('.test.ts') })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [kind, name] of units) written.push(...createUnit(folder, kind, name).files)
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (command: string, args: readonly string[]): { status: number | null; output: string } => {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 100_000,
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))),
  })
  return { status: done.status, output: `${done.stdout}${done.stderr}` }
}

const outcome = z.object({ testResults: z.array(z.object({ name: z.string(), status: z.string() })) })

test('every new unit type-checks as it is written', { timeout: 120_000 }, () => {
  const { compilerOptions } = z
    .object({ compilerOptions: z.unknown() })
    .parse(JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: written.filter(file => file.endsWith('.ts')) }))
  const { status, output } = run('typescript/bin/tsc', ['--noEmit', '-p', folder])
  expect(status, output).not.toBeNull()
  expect(output.split('\n').filter(line => line.includes('brand-new'))).toEqual([])
})

test('the tests of every new unit fail until they are written', { timeout: 120_000 }, () => {
  writeFileSync(join(folder, 'vitest.config.mjs'), "export default { test: { include: ['**/*.test.ts'] } }")
  const tests = written.filter(file => file.endsWith('.test.ts'))
  const { status, output } = run('vitest/vitest.mjs', ['run', '--root', folder, '--reporter=json', '--outputFile=outcome.json'])
  expect(status, output).toBe(1)
  const { testResults } = outcome.parse(JSON.parse(readFileSync(join(folder, 'outcome.json'), 'utf8')))
  expect(testResults.map(result => relative(folder, result.name)).toSorted()).toEqual(tests.toSorted())
  expect(testResults.filter(result => result.status !== 'failed')).toEqual([])
})

test('an id that is taken is refused, in whatever area it stands', () => {
  expect(() => createUnit(folder, 'check', 'trust/brand-new-check')).toThrow(/The id is taken: checks\/mail\/brand-new-check/)
  for (const [kind, name] of units) expect(() => createUnit(folder, kind, name)).toThrow(/The id is taken/)
})

test.each([
  ['check', 'no-area'],
  ['check', '../mail/outside'],
  ['fact', 'camelCase'],
  ['route', 'elsewhere/thing'],
  ['sculpture', 'thing'],
])('%s %s is refused and nothing is written', (kind, name) => {
  const before = readdirSync(folder)
  expect(() => createUnit(folder, kind, name)).toThrow(/is no name for|no kind of unit/)
  expect(readdirSync(folder)).toEqual(before)
})
