import { expect, test } from 'vitest'
import { sampleUser, sourceId, targetId } from '../testing-samples.ts'
import { recipient } from '../../facts/testing.ts'
import { delegatesOf, grantsOf, lostRights, namesOf, type Rights } from './rule-delegates.ts'

const users = [sampleUser('ada'), sampleUser('bob'), sampleUser('eve')]
const planned = ['ada', 'bob', 'eve', 'first', 'next', 'last'].map(name => ({
  key: `${name}@source.example`,
  targetUpn: `${name}@target.example`,
  wave: ['first', 'next', 'last'].includes(name) ? `wave-${name}` : 'wave-1',
  batch: 'b',
  pilot: false,
}))
const table = (idOf: (name: string) => string, side: string) => ({
  all: () =>
    ['bob', 'zoe', 'first', 'next'].map(name =>
      recipient(idOf(name), {
        type: name === 'next' && side === 'Target' ? 'MailUser' : 'UserMailbox',
        name: `${side} ${name}`,
        upn: `${name}@${side.toLowerCase()}.example`,
      }),
    ),
})
const none: Rights = { 'full access': [], 'send as': [], 'send on behalf': [] }
const lost = (before: Partial<Rights>, after: Partial<Rights> = {}) =>
  lostRights(
    { ...none, ...before },
    { ...none, ...after },
    delegatesOf(users, { all: () => planned }, table(sourceId, 'Source'), table(targetId, 'Target')),
  ).map(({ right, delegate }) => `${right} of ${delegate.upn}${delegate.demanded ? '' : ` in ${delegate.wave}`}`)

test('a right is kept when the same right is there under the target identity, by UPN, address or id', () => {
  expect(lost({ 'full access': ['Bob@Source.example'] }, { 'full access': ['BOB@target.example'] })).toEqual([])
  expect(lost({ 'send on behalf': [sourceId('bob')] }, { 'send on behalf': [targetId('bob')] })).toEqual([])
})

test('a right is recognised by the names that Exchange writes for recipients', () => {
  expect(lost({ 'send on behalf': ['source BOB'] }, { 'send on behalf': ['Target Bob'] })).toEqual([])
  expect(lost({ 'send on behalf': ['Source bob'] }, { 'send on behalf': ['Source bob'] })).toEqual(['send on behalf of bob@target.example'])
  expect(lost({ 'send on behalf': ['Source zoe'] })).toEqual([])
})

test('a right is lost when it is missing, is another right, or names the source identity', () => {
  expect(lost({ 'send as': ['bob@source.example'] })).toEqual(['send as of bob@target.example'])
  expect(lost({ 'send as': ['bob@source.example'] }, { 'full access': ['bob@target.example'] })).toEqual(['send as of bob@target.example'])
  expect(lost({ 'full access': ['bob@source.example'] }, { 'full access': ['bob@source.example'] })).toEqual([
    'full access of bob@target.example',
  ])
})

test('a delegate is counted once for a right, and people outside the map, groups and vanished accounts not at all', () => {
  expect(
    lost({ 'full access': ['eve@source.example', sourceId('eve')], 'send as': ['Assistants', 'S-1-5-21-1', 'zoe@source.example'] }),
  ).toEqual(['full access of eve@target.example'])
})

test('delegates of other waves count: demanded once they have a mailbox in the target, named with their wave before', () => {
  expect(lost({ 'full access': ['first@source.example', 'Source next', sourceId('next'), 'last@source.example'] })).toEqual([
    'full access of first@target.example',
    'full access of next@target.example in wave-next',
    'full access of last@target.example in wave-last',
  ])
  expect(lost({ 'send as': ['Source first', 'next@source.example'] }, { 'send as': [targetId('first'), 'Target next'] })).toEqual([])
})

test('grants are found by the first name that is known', () => {
  const names = namesOf({ objectId: 'ID-1', upn: 'Ada@Source.example', primarySmtp: '' })
  expect(names).toEqual(['id-1', 'ada@source.example'])
  expect(grantsOf(names, name => (name === 'ada@source.example' ? { trustees: ['bob'] } : undefined))).toEqual(['bob'])
  expect(grantsOf(names, () => undefined)).toEqual([])
})
