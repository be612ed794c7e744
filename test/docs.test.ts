import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checks } from '../checks/index.ts'
import { registry } from '../facts/index.ts'
import { behaviours } from '../fakes/behaviours/index.ts'
import { generated, outdated } from '../scripts/generated.ts'
import { code, prose, table } from '../scripts/documents/markdown.ts'

test('everything generated is up to date', async () => {
  const files = outdated(await generated()).map(([file]) => file)
  expect(files, `${files.join(', ')}: out of date; repair it with: npm run docs`).toEqual([])
})

test('what a catalog or a fact says cannot break a table', () => {
  const hostile = 'a | b\nc `d` *e* <script> [f](g) \\|'
  const [, , row = ''] = table(['one', 'two'], [[prose(hostile), code(hostile)]]).split('\n')
  expect(row.replaceAll(/\\./g, '').match(/\|/g)).toHaveLength(3)
  expect(prose(hostile)).not.toMatch(/(?<!\\)[<*`]/)
})

test('the page of probes names every check that probes and every permission that a probe needs', () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'probes.md'), 'utf8')
  const permissions = Object.values(registry).flatMap(fact => (fact.cost === 'probe' ? Object.values(fact.permissions).flat(2) : []))
  const probing = checks.filter(check => check.probe === true).map(check => check.id)
  expect(probing.length).toBeGreaterThan(3)
  expect([...probing, ...permissions].filter(name => !page.includes(`\`${name}\``))).toEqual([])
})

test('the page of behaviours tells each span of time with evidence of its own, next to that of the behaviour', () => {
  const rows = readFileSync(join(import.meta.dirname, '..', 'docs', 'behaviours.md'), 'utf8').split('\n')
  const told = behaviours.flatMap(({ id, delays = [] }) =>
    delays.map(delay => ({ row: rows.find(row => row.startsWith(`| \`${id}\` |`)), delay })),
  )
  expect(told.length).toBeGreaterThan(25)
  const untold = told.filter(({ row = '', delay }) => {
    const why = delay.evidence === 'assumed' ? '**assumed**' : `${delay.evidence}: [`
    return !row.includes(`${prose(delay.what)} (${why}`)
  })
  expect(untold).toEqual([])
})
