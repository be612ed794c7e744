import { expect, test } from 'vitest'
import type { Workload } from '../../domain/planning.ts'
import { unservedBy } from './rule-workload-plans.ts'

const named = (...names: readonly string[]) =>
  names.map(name => ({ id: name === 'EXCHANGE_S_ENTERPRISE' ? 'efb87545-963c-4e0d-99df-69c6916d9eb0' : `id of ${name}`, name }))
const every: readonly Workload[] = ['mailbox', 'onedrive', 'teams', 'meetings']

test.each([
  ['an E5', every, ['EXCHANGE_S_ENTERPRISE', 'SHAREPOINTENTERPRISE', 'TEAMS1'], []],
  ['a product for frontline workers', every, ['EXCHANGE_S_DESKLESS', 'SHAREPOINTDESKLESS', 'TEAMS1'], []],
  ['a product for governments', every, ['EXCHANGE_S_ENTERPRISE_GOV', 'SHAREPOINTENTERPRISE_GOV', 'TEAMS_GOV'], []],
  ['OneDrive alone', ['onedrive'], ['ONEDRIVESTANDARD'], []],
  ['nothing', every, [], ['Exchange', 'SharePoint', 'Teams']],
  [
    'names that only resemble',
    every,
    ['EXCHANGE_S_FOUNDATION', 'SHAREPOINTWAC', 'TEAMSPRO_MGMT', 'MCOSTANDARD'],
    ['Exchange', 'SharePoint', 'Teams'],
  ],
  ['meetings without a mailbox', ['meetings'], ['TEAMS1'], ['Exchange']],
  ['nothing moves', [], [], []],
] as const)('%s', (_, workloads, names, missing) => {
  expect(unservedBy(named(...names), workloads)).toEqual(missing)
})
