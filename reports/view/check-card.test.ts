import { expect, test } from 'vitest'
import { sampleRun } from '../sample-run.ts'
import { checkCard } from './check-card.ts'
import { groupsByCheck } from './groups.ts'

const groups = groupsByCheck(sampleRun)
const card = (id: string): ReturnType<typeof checkCard> => {
  const check = sampleRun.checks.find(known => known.id === id)
  const tally = sampleRun.gate.perCheck.find(known => known.check === id)
  if (!check || !tally) throw new Error(`the sample has no check ${id}`)
  return checkCard(check, tally, groups.get(id) ?? [])
}

test('shows cause, finding, fix, and the way to the whole list', () => {
  expect(card('external-member').groups).toMatchObject([
    {
      message: 'guest',
      count: '9 users',
      found: expect.stringContaining('is a guest'),
      fix: expect.stringContaining('to Member'),
      list: '#subjects?check=external-member&verdict=fail&message=guest',
    },
  ])
})

test('counts what stands in the way apart from what passed or does not apply', () => {
  const [check] = sampleRun.checks
  if (!check) throw new Error('the sample has no check')
  const totals = { pass: 1_500, fail: 2, undecided: 1, 'not-applicable': 7, manual: 0 }
  const { tally, others, expected } = checkCard(check, { check: check.id, expected: 1_510, totals, missing: 0 }, [])
  expect(tally.map(each => `${each.count} ${each.word}`)).toEqual(['2 Fail', '1 Undecided'])
  expect(`${others}of ${expected}`).toBe('7 not applicable · 1,500 pass · of 1,510')
})

test('shows pairs without a verdict as a cause of their own', () => {
  const [check] = sampleRun.checks
  if (!check) throw new Error('the sample has no check')
  const none = { pass: 0, fail: 0, undecided: 0, 'not-applicable': 0, manual: 0 }
  expect(checkCard(check, { check: check.id, expected: 200, totals: none, missing: 200 }, []).groups).toMatchObject([
    { message: 'missing', count: '200 users' },
  ])
})
