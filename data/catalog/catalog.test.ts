import { describe, expect, expectTypeOf, test } from 'vitest'
import { conditionNames } from '../../domain/conditions.ts'
import { limitations } from './limitations.ts'
import { manualRecordById, manualRecords } from './manual-records.ts'
import type { ManualRecordId } from './manual-records.ts'
import { predictedErrors } from './predicted-errors.ts'
import type { PredictedErrorCode } from './predicted-errors.ts'
import { setupParts } from './setup-parts.ts'
import { setupItems } from './setup-items.ts'
import type { SetupItemId } from './setup-items.ts'
import { testCases } from './test-cases.ts'
import type { TestCaseId } from './test-cases.ts'

const twice = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index)

describe('the catalog', () => {
  test('has the 5 prerequisites, the 18 items of the phases and the 5 details', () => {
    const count = (pattern: RegExp) => setupItems.filter(item => pattern.test(item.id)).length
    expect([count(/^P\.[1-5]$/), count(/^[1-4]\.\d$/), count(/^D\.[1-5]$/), setupItems.length]).toEqual([5, 18, 5, 28])
  })

  test('has 30 test cases, 17 limitations and 21 manual records, in order', () => {
    expect(testCases.map(one => one.id)).toEqual(Array.from({ length: 30 }, (_, index) => `TC-${String(index + 1).padStart(2, '0')}`))
    expect(limitations.map(one => one.id)).toEqual(Array.from({ length: 17 }, (_, index) => `L.${index + 1}`))
    expect(manualRecords).toHaveLength(21)
  })

  test('gives no id twice', () => {
    expect(twice([...setupItems, ...testCases, ...limitations, ...manualRecords].map(one => one.id))).toEqual([])
    expect(twice(predictedErrors.map(one => one.code))).toEqual([])
  })

  test('has ids as literal types', () => {
    expectTypeOf<'D.4'>().toExtend<SetupItemId>()
    expectTypeOf<'TC-31'>().not.toExtend<TestCaseId>()
    expectTypeOf<'hold-plan'>().toExtend<ManualRecordId>()
    expectTypeOf<'hold-plans'>().not.toExtend<ManualRecordId>()
    expectTypeOf<'CTTM-018'>().toExtend<PredictedErrorCode>()
    expectTypeOf<'CTTM-020'>().not.toExtend<PredictedErrorCode>()
  })

  test('has a manual record for every test case that a person has a part in', () => {
    const recorded = new Set<string>(manualRecords.flatMap(record => record.covers.tests))
    const byHand = testCases.filter(({ how }) => how.some(way => way === 'manual'))
    expect(byHand.filter(one => !recorded.has(one.id)).map(one => one.id)).toEqual([])
  })

  test('says of every numbered part of a setup item what covers it, or why nothing does', () => {
    const counts = setupItems.map(({ id, steps }) => [id, steps.length] as const)
    expect(setupItems.map(({ id }) => [id, setupParts[id].length] as const)).toEqual(counts)
    const bare = setupItems.flatMap(({ id }) =>
      setupParts[id].flatMap((part, at) => {
        const said = 'uncovered' in part ? part.uncovered.trim() !== '' : part.checks.length + part.questions.length > 0
        return said ? [] : [`${id} part ${at + 1}`]
      }),
    )
    expect(bare).toEqual([])
  })

  test('covers parts by questions that a record asks, and by records that cover their item', () => {
    const wrong = setupItems.flatMap(({ id }) =>
      setupParts[id]
        .flatMap(part => ('uncovered' in part ? [] : part.questions))
        .filter(named => {
          const [record = '', question = ''] = named.split('/')
          const asked = manualRecordById.get(record)
          return asked?.covers.setup.includes(id) !== true || asked.questions.every(each => each.id !== question)
        })
        .map(named => `${id}: ${named}`),
    )
    expect(wrong).toEqual([])
  })
})

describe.each([...manualRecordById])('the manual record %s', (_id, record) => {
  test('is demanded for a gate on known conditions and expires', () => {
    expect(record.gates.length).toBeGreaterThan(0)
    expect(record.when.filter(condition => !conditionNames.includes(condition))).toEqual([])
    expect(record.validityDays).toBeGreaterThan(0)
  })

  test('covers something of the catalog', () => {
    expect([...record.covers.setup, ...record.covers.tests, ...record.covers.limitations]).not.toEqual([])
  })

  test('asks questions that can be answered well', () => {
    expect(twice(record.questions.map(question => question.id))).toEqual([])
    const impossible = record.questions.filter(question => {
      if (question.kind === 'text') return question.choices !== undefined
      const choices = question.kind === 'yes/no' ? ['yes', 'no'] : (question.choices ?? [])
      return choices.length < 2 || (question.expected ?? []).some(answer => !choices.includes(answer))
    })
    expect(impossible).toEqual([])
  })
})

describe('the errors of the services', () => {
  test('are predictable or say why not', () => {
    expect(predictedErrors.filter(error => !error.predictable && error.reason === '')).toEqual([])
    expect(predictedErrors.filter(error => !error.source.startsWith('https://'))).toEqual([])
  })

  test('have every number of the published series of chats and meetings', () => {
    const codes = new Set(predictedErrors.map(error => error.code))
    const series = (prefix: string, last: number) =>
      Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(3, '0')}`)
    expect([...series('CTTM', 19), ...series('MMS', 13), ...series('MIGR', 4)].filter(code => !codes.has(code))).toEqual([])
  })
})
