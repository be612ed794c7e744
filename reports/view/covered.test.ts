import { expect, test } from 'vitest'
import { sampleChecks } from '../sample-checks.ts'
import { coveredBy } from './covered.ts'

const [check] = sampleChecks
if (!check) throw new Error('the sample has no check')

test('covered items carry the titles of the catalog', () => {
  expect(sampleChecks.flatMap(coveredBy).filter(item => item.title === '')).toEqual([])
})

test('an id of an older catalog stays an id', () => {
  expect(
    coveredBy({ ...check, covers: { setup: ['9.9'], tests: [], limitations: ['L.1'] } }).map(({ kind, id, title }) => [
      kind,
      id,
      title !== '',
    ]),
  ).toEqual([
    ['Setup item', '9.9', false],
    ['Limitation', 'L.1', true],
  ])
})
