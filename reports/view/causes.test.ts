import { expect, test } from 'vitest'
import type { Cause } from '../../domain/cause.ts'
import { sampleRun } from '../sample-run.ts'
import { causes } from './causes.ts'

const of = (list: readonly Cause[]) => causes({ ...sampleRun, gate: { ...sampleRun.gate, causes: list } })
const first = sampleRun.gate.causes[0]
if (!first) throw new Error('the sample has no cause')

test('says how many verdicts the causes explain', () => {
  const lines = sampleRun.gate.causes.reduce((sum, cause) => sum + cause.lines, 0)
  expect(causes(sampleRun).summary).toContain(`${sampleRun.gate.causes.length} causes explain all ${lines} verdicts`)
  expect(of([]).summary).toBe('No verdict of a blocker stands in the way.')
  expect(causes({ ...sampleRun, gate: { ...sampleRun.gate, causes: [], reasons: [] } }).summary).toBe('Nothing.')
})

test('a reason of the gate that no cause explains is never lost; one of a check leads to it', () => {
  const reasons = [`${first.check}: 9 fail of 200.`, 'target-upn: 1 with more than one verdict of 200.', 'The clocks differ: 61 s.']
  const gate = { ...sampleRun.gate, reasons, causes: [first] }
  expect(causes({ ...sampleRun, gate }).reasons).toEqual([
    { check: 'target-upn', text: '1 with more than one verdict of 200.' },
    { check: '', text: 'The clocks differ: 61 s.' },
  ])
})

test('a cause leads to its check and to the list of those that have it, with its side and what it absorbs', () => {
  const absorbed = [{ check: 'target-upn', message: 'entra', verdict: 'fail', lines: 1200 } as const]
  const [view] = of([
    { ...first, check: 'exchange-guid', message: 'not-stamped', verdict: 'fail', side: 'source', users: 1200, same: false, absorbed },
  ]).causes
  expect(view).toMatchObject({ about: '#check-exchange-guid', concerns: '1,200 users', where: 'in the source', example: 'e.g.' })
  expect(view?.list).toBe('#subjects?check=exchange-guid&verdict=fail&message=not-stamped')
  expect(view?.absorbed).toEqual([{ check: 'target-upn', message: 'entra', count: '1,200' }])
})

test('an unread fact leads to the facts, and what nobody knows to the table of checks', () => {
  expect(of([{ ...first, kind: 'fact', fact: 'target.labels', facts: ['target.labels'] }]).causes[0]).toMatchObject({
    title: 'target.labels',
    about: '#facts',
    list: '',
  })
  const facts = ['target.labels', 'target.users']
  expect(of([{ ...first, kind: 'fact', fact: 'target.labels', facts }]).causes[0]).toMatchObject({
    title: '2 facts not read',
    facts: 'target.labels, target.users',
  })
  expect(of([{ ...first, check: '"><b>' }]).causes[0]?.about).toBe('#checks')
})
