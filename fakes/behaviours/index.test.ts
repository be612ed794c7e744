import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { behaviours } from './index.ts'

const notBehaviours = ['define', 'events', 'index', 'testing']

test('the list names every behaviour file once, by its id', () => {
  const files = readdirSync(import.meta.dirname).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const ids = files.map(name => basename(name, '.ts')).filter(name => !notBehaviours.includes(name))
  expect(behaviours.map(each => each.id).toSorted()).toEqual(ids.toSorted())
})

/** `https://github.com/<owner>/<repository>` names a whole repository, where nobody finds the sentence that counts. */
const precise = (source: string): boolean => source.startsWith('https://') && !/^https:\/\/github\.com\/[^/]+\/[^/]+\/?$/.test(source)

test('each has a claim and a public source that is a page, not a whole repository', () => {
  expect(behaviours.filter(({ claim }) => !claim.endsWith('.')).map(({ id }) => id)).toEqual([])
  expect(behaviours.filter(({ source }) => !precise(source)).map(({ id }) => id)).toEqual([])
})

const sources = ['', 'transitions'].flatMap(folder =>
  readdirSync(join(import.meta.dirname, folder))
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(name => ({ name: basename(name, '.ts'), text: readFileSync(join(import.meta.dirname, folder, name), 'utf8') })),
)

test('what happens later takes a declared delay, never a number of its own', () => {
  const waits = sources.flatMap(({ name, text }) =>
    [...text.matchAll(/\b(?:clock\.after\(|poll\(world,\s*)([^,]+),/g)].map(([, delay = '']) => ({ name, delay })),
  )
  const undeclared = waits.filter(({ delay }) => !/\.ms\b|\bworld\.delays\.|^(?:delay|every)$/.test(delay))
  expect(waits.length).toBeGreaterThan(15)
  expect(undeclared).toEqual([])
  expect(sources.filter(({ text }) => /\d_000\b.*\b(?:after|poll)\(|\b3_600_000\b/.test(text)).map(({ name }) => name)).toEqual([])
})

test('a behaviour names the delays that its code reads, and those of a page are told by a page', () => {
  const reads = /\.ms\b|\bworld\.delays\.|\b(?:poll|scrubLater|processLater|runBatch|runJob|runDriveMove)\(/
  const silent = behaviours.filter(
    ({ id, delays = [] }) => reads.test(sources.find(({ name }) => name === id)?.text ?? '') !== delays.length > 0,
  )
  expect(silent.map(({ id }) => id)).toEqual([])
  for (const delay of behaviours.flatMap(({ delays = [] }) => delays)) {
    expect(delay.ms).toBeGreaterThan(0)
    if (delay.evidence !== 'assumed') expect(precise(delay.source), delay.what).toBe(true)
  }
})
