import { describe, expect, test } from 'vitest'
import { checks } from '../checks/index.ts'
import { registry } from '../facts/index.ts'
import { behaviours } from '../fakes/behaviours/index.ts'
import { defects } from '../fakes/scenarios/defects/index.ts'
import { always } from '../run/gather-run.ts'
import { factTools } from '../scripts/registries.ts'
import { outdated, registries } from '../scripts/generated.ts'
import { placeholder } from '../scripts/templates/placeholder.ts'
import { budgets, allowances } from './budgets.ts'
import { repositoryFiles, textFiles, textOf } from './files.ts'

const headings = ['Why it matters', 'How it is judged', 'How to fix', 'What it cannot see', 'Sources']
const files = new Set(repositoryFiles.filter(file => textOf(file) !== undefined))
const linesOf = (file: string): number => (textOf(file) ?? '').split('\n').length - 1
const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const namesIn = (folder: RegExp, notUnits: readonly string[]): string[] =>
  [...files].flatMap(file => folder.exec(file)?.[1] ?? []).filter(name => !notUnits.includes(name) && !name.endsWith('.test'))

test('the registries name what stands in their folders', () => {
  const wrong = outdated(registries()).map(([file]) => `${file} is out of date; repair it with: npm run docs`)
  expect(wrong).toEqual([])
})

describe.each(checks.map(check => [check.id, check] as const))('the check %s', (id, check) => {
  const unit = `checks/${check.area}/${id}`

  test('has a file of its name, a page and a proof', () => {
    const missing = [`${unit}.ts`, `${unit}.md`, `${unit}.test.ts`].filter(file => !files.has(file))
    expect(missing, `missing: ${missing.join(', ')}; npm run new check ${check.area}/<id> writes all three`).toEqual([])
    expect(textOf(`${unit}.test.ts`), `${unit}.test.ts must prove it with proveCheck`).toMatch(/\bproveCheck\(/)
  })

  test('has a page with the title and the headings in order, and something below each', () => {
    const text = textOf(`${unit}.md`) ?? ''
    expect(text.split('\n')[0]).toBe(`# ${id}`)
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(headings)
    expect(
      headings.filter(heading => new RegExp(`^## ${heading}\\n\\s*(##|$(?![\\s\\S]))`, 'm').test(text)),
      `write something below these headings of ${unit}.md`,
    ).toEqual([])
  })

  test('cites public pages and covers something of the catalog', () => {
    expect(check.sources.length, `${unit}.ts needs sources`).toBeGreaterThan(0)
    expect(check.sources.filter(source => !source.startsWith('https://'))).toEqual([])
    const { setup = [], tests = [], limitations = [] } = check.covers
    expect(setup.length + tests.length + limitations.length, `${unit}.ts covers nothing of data/catalog`).toBeGreaterThan(0)
    expect(check.guards.length, `${unit}.ts guards no gate`).toBeGreaterThan(0)
  })
})

describe('the facts', () => {
  test('are called as their files', () => {
    const names = namesIn(
      /^facts\/([\w.-]+)\.ts$/,
      factTools.map(file => file.slice(0, -3)),
    ).filter(name => !name.startsWith('testing'))
    expect(
      Object.values(registry)
        .map(fact => fact.id)
        .toSorted(),
    ).toEqual(names.map(camel).toSorted())
  })

  test('are each needed by a check, or gathered always', () => {
    const needed = new Set<string>([...always, ...checks.flatMap(check => check.needs)].map(ref => ref.slice(ref.indexOf('.') + 1)))
    const idle = Object.values(registry).filter(fact => !needed.has(fact.id))
    expect(idle.map(fact => `${fact.id} is needed by no check: take it out, then npm run docs`)).toEqual([])
  })

  test('that come from a service cite public pages', () => {
    const silent = Object.values(registry).filter(
      fact => fact.cost !== 'file' && (fact.sources.length === 0 || fact.sources.some(source => !source.startsWith('https://'))),
    )
    expect(silent.map(fact => fact.id)).toEqual([])
  })
})

describe('the behaviours', () => {
  const names = namesIn(/^fakes\/behaviours\/([\w.-]+)\.ts$/, ['define', 'events', 'index', 'testing'])

  test('are called as their files and stand in fakes/behaviours/index.ts', () => {
    expect(behaviours.map(behaviour => behaviour.id).toSorted()).toEqual(names.toSorted())
  })

  test('say why they are believed', () => {
    expect(
      behaviours
        .filter(({ claim, source, evidence }) => claim === '' || (evidence !== 'observed' && !source.startsWith('https://')))
        .map(({ id }) => id),
    ).toEqual([])
  })

  test.each(names)('%s is proven by a test', name => {
    const tests = textFiles.filter(file => file.startsWith('fakes/') && file.endsWith('.test.ts'))
    const proven =
      files.has(`fakes/behaviours/${name}.test.ts`) ||
      tests.some(file => new RegExp(`['"/ ]${name}(['":, ]|\\.ts)`).test(textOf(file) ?? ''))
    expect(proven, `no test in fakes/ names ${name}; write fakes/behaviours/${name}.test.ts`).toBe(true)
  })
})

describe('the defects', () => {
  test('are called as their files and stand in fakes/scenarios/defects/index.ts', () => {
    expect(defects.map(defect => defect.id).toSorted()).toEqual(
      namesIn(/^fakes\/scenarios\/defects\/([\w.-]+)\.ts$/, ['define', 'index', 'sides']).toSorted(),
    )
  })
})

describe('the files', () => {
  const allowed = new Map(allowances.map(allowance => [allowance.file, allowance]))

  test('keep their budgets', () => {
    const long = textFiles.flatMap(file => {
      const budget = budgets.find(each => each.files.test(file))
      const most = allowed.get(file)?.most ?? budget?.most
      const lines = linesOf(file)
      return most !== undefined && lines > most
        ? [`${file} has ${lines} lines; a ${budget?.what ?? 'file'} may have ${most}: split it`]
        : []
    })
    expect(long).toEqual([])
  })

  test('have an allowance only while they need it', () => {
    const stale = allowances.filter(
      ({ file, reason }) => linesOf(file) <= (budgets.find(each => each.files.test(file))?.most ?? 0) || reason === '',
    )
    expect(stale.map(({ file }) => `${file} needs no allowance any more: take it out of test/budgets.ts`)).toEqual([])
  })

  test('hold nothing that a template left to be written', () => {
    const left = textFiles.filter(file => !file.startsWith('scripts/templates/') && (textOf(file) ?? '').includes(placeholder))
    expect(left.map(file => `${file} still says '${placeholder}…'`)).toEqual([])
  })
})
