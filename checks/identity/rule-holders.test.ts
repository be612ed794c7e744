import { expect, test } from 'vitest'
import { holders } from '../../facts/testing-identity.ts'
import { sampleUser, targetId } from '../testing-samples.ts'
import { describe, holdersOf, isSomebodyElse } from './rule-holders.ts'

const table = [
  holders('address:ada@target.example', [targetId('ada'), 'account'], ['x', 'recipient']),
  holders('address:a@b.example', ['y', 'account']),
]
const find = (key: string) => table.find(row => row.key === key)

test('holders are found whatever the case of the address, each address once', () => {
  expect(
    holdersOf([' Ada@Target.example', 'ada@target.example', 'nobody@target.example'], find).map(({ what, holder }) => [what, holder.id]),
  ).toEqual([
    ['ada@target.example', targetId('ada')],
    ['ada@target.example', 'x'],
  ])
})

test.each([
  ['the account itself', targetId('ada'), 'account', false],
  ['its recipient', targetId('ada'), 'recipient', false],
  ['another account', 'x', 'account', true],
  ['a recipient without an account', '', 'recipient', true],
  ['the account itself, deleted', targetId('ada'), 'deleted account', true],
  ['a soft-deleted recipient', targetId('ada'), 'soft-deleted recipient', true],
] as const)('%s: somebody else %#', (_, id, kind, else_) => {
  expect(isSomebodyElse({ what: 'a', holder: { id, name: '', kind } }, sampleUser('ada'))).toBe(else_)
})

test('a holder is described with what is known', () => {
  expect([describe({ id: '', name: 'List', kind: 'recipient' }), describe({ id: 'x', name: '', kind: 'deleted account' })]).toEqual([
    'List (recipient)',
    'an unnamed object (deleted account x)',
  ])
})
