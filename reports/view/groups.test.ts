import { expect, test } from 'vitest'
import { sampleRun } from '../sample-run.ts'
import { groupsByCheck } from './groups.ts'

const groups = groupsByCheck(sampleRun)

test('one group per cause, the most frequent first, two examples each', () => {
  expect(
    groups.get('exchange-guid')?.map(({ verdict, message, subjects, examples }) => [verdict, message, subjects, examples.length]),
  ).toEqual([
    ['fail', 'not-stamped', 12, 2],
    ['fail', 'different', 3, 2],
  ])
})

test('groups hold every line that is no pass', () => {
  const held = [...groups.values()].flat().reduce((sum, group) => sum + group.subjects, 0)
  expect(held).toBe(sampleRun.verdicts.filter(line => line.verdict !== 'pass').length)
})
