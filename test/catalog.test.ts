import { describe, expect, test } from 'vitest'
import { checks } from '../checks/index.ts'
import { type PredictedErrorCode, predictedErrors } from '../data/catalog/predicted-errors.ts'
import { testCases } from '../data/catalog/test-cases.ts'
import { manualRecordById } from '../data/catalog/manual-records.ts'
import { conditionNames } from '../domain/conditions.ts'
import { gateNames } from '../domain/verdict.ts'
import { parseRef } from '../facts/gather.ts'
import { defects } from '../fakes/scenarios/defects/index.ts'
import { catalogKinds, catalogRows, isCovered } from '../scripts/documents/covered-by.ts'

/** What no waiver may open: the wrong account, the wrong tenant, or data that would be lost. Taking an id out needs a decision record. */
const neverWaived = [
  'tenant-identity',
  'identity-map',
  'target-account',
  'target-mailbox',
  'exchange-guid',
  'archive-guid',
  'mailbox-hold',
  'move-in-progress',
  'target-mailbox-moved',
  'target-onedrive',
  'onedrive-hold',
]

const twice = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index)

describe('the checks', () => {
  test('have ids that differ, in whatever area they stand', () => {
    expect(twice(checks.map(check => check.id))).toEqual([])
  })

  test.each(gateNames)('guard the gate %s', gate => {
    expect(checks.filter(check => check.guards.includes(gate)).length).toBeGreaterThan(0)
  })

  test('need facts that exist, each once', () => {
    for (const check of checks) {
      expect(twice(check.needs)).toEqual([])
      for (const ref of check.needs)
        expect(() => parseRef(ref), `${check.id} needs ${ref}: npm run new fact, then npm run docs`).not.toThrow()
    }
  })

  test('are closed to waivers exactly where the catalog says so', () => {
    const wrong = checks
      .filter(check => check.waivable === neverWaived.includes(check.id))
      .map(check => `${check.id}: waivable must be ${!check.waivable}`)
    expect(wrong).toEqual([])
  })

  test('apply on conditions that a configuration can state', () => {
    expect(checks.flatMap(check => check.when ?? []).filter(condition => !conditionNames.includes(condition))).toEqual([])
  })

  test('or manual records apply on every condition that there is', () => {
    const used = new Set([...checks, ...manualRecordById.values()].flatMap(({ when = [] }) => when))
    expect(conditionNames.filter(condition => !used.has(condition))).toEqual([])
  })

  test('foresee every error of the services that can be foreseen, before the users are moved, and no other', () => {
    const before = new Set(checks.flatMap(check => (check.guards.some(gate => gate !== 'close') ? (check.predicts ?? []) : [])))
    expect(
      predictedErrors.filter(error => error.predictable !== before.has(error.code as PredictedErrorCode)).map(error => error.code),
    ).toEqual([])
  })

  test('foresee each error in a world of its own: a defect leads to it, and one of its checks names it', () => {
    const naming = (code: string): string[] =>
      checks.filter(check => (check.predicts ?? []).some(each => each === code)).map(check => check.id)
    const unproven = predictedErrors.filter(
      error =>
        error.predictable &&
        error.refused === undefined &&
        !defects.some(({ predicts, checks: found }) => predicts.includes(error.code) && found.some(id => naming(error.code).includes(id))),
    )
    expect(unproven.map(error => error.code)).toEqual([])
  })

  test('are told by defects what the services answer, in codes of the catalog only', () => {
    const known = new Set(predictedErrors.map(error => error.code))
    const unknown = defects.flatMap(({ id, predicts }) => predicts.filter(code => !known.has(code)).map(code => `${id}: ${code}`))
    expect(unknown, 'data/catalog/predicted-errors lists what the services answer').toEqual([])
  })

  test('that are not about a batch do not say what kind of batch they are about', () => {
    expect(checks.filter(check => check.scope !== 'batch' && check.subjects === 'wave').map(check => check.id)).toEqual([])
  })
})

describe('the ways in which test cases are tested', () => {
  const covering = (id: string) => checks.filter(check => (check.covers.tests ?? []).some(each => each === id))
  const reads = (facts: RegExp) => (check: (typeof checks)[number]) => check.needs.some(ref => facts.test(ref))
  /** What a check that covers the case must be like; `manual` is kept by data/catalog, `twin` by test/twin. */
  const demands: Partial<Record<(typeof testCases)[number]['how'][number], (check: (typeof checks)[number]) => boolean>> = {
    read: check => check.probe !== true && check.needs.some(ref => !ref.startsWith('pair.')),
    probe: check => check.probe === true,
    job: reads(/\.migrationTasks$/),
    baseline: reads(/Baseline$/),
  }

  test.each(testCases)('of $id are those that the catalog names', ({ id, how }) => {
    for (const way of how) {
      const wanted = demands[way]
      if (wanted) expect(covering(id).filter(wanted).length, `no check covers ${id} by ${way}`).toBeGreaterThan(0)
    }
  })
})

describe('the numbered parts of setup items', () => {
  test('are covered by checks that exist and cover the item', () => {
    const wrong = catalogRows('setup', checks).flatMap(row =>
      row.parts.flatMap(part => part.checks.filter(id => !row.checks.includes(id)).map(id => `${row.id}, ${part.text}: ${id}`)),
    )
    expect(wrong).toEqual([])
  })
})

describe.each(catalogKinds)('coverage of %s', kind => {
  test('excuses nothing that is covered', () => {
    const stale = catalogRows(kind, checks).filter(row => isCovered(row) && row.excuse !== undefined)
    expect(
      stale.map(row => `${row.id} is covered by ${[...row.checks, ...row.records].join(', ')}: take its excuse out of data/catalog`),
    ).toEqual([])
  })
})
