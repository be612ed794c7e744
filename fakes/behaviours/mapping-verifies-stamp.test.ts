import { expect, test } from 'vitest'
import { reportMapping } from '../control/report-mapping.ts'
import { defectOf } from '../scenarios/defects/index.ts'
import { bench, type Bench } from '../scenarios/testing.ts'

const said = ({ world, pair }: Bench, user = pair.targetUpn.toUpperCase()): string[] =>
  reportMapping(world, { users: [user] })?.flatMap(({ messages }) => messages) ?? ['no report']

test('nothing is said of a user who is written', () => {
  expect(said(bench())).toEqual([])
})

test.each([
  ['exchange-guid-differs', 'ExchangeGuid missmatch'],
  ['archive-guid-missing', 'ArchiveGuid missmatch'],
  ['exchange-guid-missing', 'still not written'],
  ['legacy-dn-missing', "Expected 'x500:"],
  ['x500-missing', "Expected 'x500:"],
  ['unverified-address', 'domains that are not accepted'],
  ['target-address-missing', "Couldn't find a mail user"],
  ['target-address-elsewhere', "Couldn't find a mail user"],
  ['guest-mail-user', 'mail user in Active Directory'],
  ['target-account-deleted', 'user in MS Graph'],
])('%s is said: %s', (defect, words) => {
  const it = bench()
  defectOf(defect).apply(it.world, it.pair)
  expect(said(it)).toEqual([expect.stringContaining(words)])
})

test('what is synchronized has to be written on-premises, and a user of no pair has no source', () => {
  const it = bench()
  defectOf('target-written-on-premises').apply(it.world, it.pair)
  expect(said(it)).toEqual([expect.stringContaining('synchronized from an on-premises directory')])
  expect(said(it, 'nobody')).toEqual([expect.stringContaining("Couldn't find '' identity")])
})
