import { expect, test } from 'vitest'
import type { CheckRecord } from '../../domain/run-record.ts'
import { sampleRun } from '../sample-run.ts'
import { checkCard } from './check-card.ts'
import { groupsByCheck } from './groups.ts'

const groups = groupsByCheck(sampleRun)
const card = (id: string, change: Partial<CheckRecord> = {}): ReturnType<typeof checkCard> => {
  const check = sampleRun.checks.find(known => known.id === id)
  const tally = sampleRun.gate.perCheck.find(known => known.check === id)
  if (!check || !tally) throw new Error(`the sample has no check ${id}`)
  return checkCard({ ...check, ...change }, tally, groups.get(id) ?? [])
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

test('explains the fix only where something was found', () => {
  expect(String(card('external-member').remedy)).toContain('<ol>')
  expect(card('tenant-identity').remedy).toBe('')
  expect(String(card('tenant-identity').judged)).toContain('<p>The tenant id that each side reports')
})

test('names what it covers and links to https sources only', () => {
  const view = card('exchange-guid', { sources: ['https://learn.microsoft.com/x', 'javascript:alert(1)'] })
  expect(view.covers.map(item => item.id)).toEqual(['2.3', 'TC-04', 'TC-05'])
  expect(view.sources.map(source => source.url)).toEqual(['https://learn.microsoft.com/x', ''])
})

test('shows pairs without a verdict as a cause of their own', () => {
  const [check] = sampleRun.checks
  if (!check) throw new Error('the sample has no check')
  const none = { pass: 0, fail: 0, undecided: 0, 'not-applicable': 0, manual: 0 }
  expect(checkCard(check, { check: check.id, expected: 200, totals: none, missing: 200 }, []).groups).toMatchObject([
    { message: 'missing', count: '200 users' },
  ])
})
