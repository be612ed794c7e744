import { expect, test } from 'vitest'
import { proveTotals } from '../prove.ts'
import { sampleRun } from '../sample-run.ts'
import { findings } from './findings.ts'
import { groupsByCheck } from './groups.ts'

const view = findings(sampleRun, proveTotals(sampleRun), groupsByCheck(sampleRun))

test('blockers of both tenants come first, advice last', () => {
  expect(view.cards.map(card => card.id)).toEqual([
    'move-relationship',
    'label-parity',
    'exchange-guid',
    'external-member',
    'premature-license',
    'target-upn',
    'mailbox-hold',
    'usage-location',
    'reach-back-teams',
  ])
})

test('no check is lost between those with findings and the others', () => {
  expect([...view.cards, ...view.quiet].map(card => card.id).sort()).toEqual(sampleRun.checks.map(check => check.id))
  expect(view.quiet.map(card => card.id)).toEqual(['archive-guid', 'batch-size', 'tenant-identity'])
})
