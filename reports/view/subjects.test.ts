import { expect, test } from 'vitest'
import { sampleRun } from '../sample-run.ts'
import { subjects } from './subjects.ts'

test('filters offer every verdict, check and batch once', () => {
  const view = subjects(sampleRun)
  expect(view.verdicts.map(verdict => verdict.style)).toEqual(['fail', 'undecided', 'missing', 'manual', 'not-applicable', 'pass'])
  expect(view.checks.length).toBe(sampleRun.checks.length)
  expect(view.batches).toEqual(['w07-b01', 'w07-b02', 'w07-b03', 'w07-b04'])
})
