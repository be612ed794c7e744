import { expect, test } from 'vitest'
import { recipient } from '../../facts/testing.ts'
import { accessEdges } from './rule-access-edges.ts'

const person = (name: string, changed = {}) =>
  recipient(`id-${name}`, {
    upn: `${name}@source.example`,
    primarySmtp: `${name}@mail.example`,
    proxies: [`smtp:${name}@alias.example`, 'x500:/o=x'],
    ...changed,
  })
const ada = person('ada')
const bea = person('bea')
const shown = (edges: ReturnType<typeof accessEdges>) =>
  edges.map(({ owner, trustee, right }) => `${trustee.objectId} ${right} ${owner.objectId}`)

test('trustees are recognised by UPN, address and proxy whatever their case', () => {
  const names = ['BEA@source.example', 'bea@MAIL.example', 'SMTP:bea@alias.example']
  for (const name of names)
    expect(shown(accessEdges([ada, bea], [{ objectId: 'ID-ada', fullAccess: [name] }], []))).toEqual(['id-bea full access id-ada'])
})

test('the right to send is read from grants and from the mailbox', () => {
  const grants = [{ identity: 'ada@mail.example', trustees: ['bea@source.example'] }]
  const delegating = person('cy', { sendOnBehalf: ['ada@source.example'] })
  expect(shown(accessEdges([ada, bea, delegating], [], grants))).toEqual(['id-bea send as id-ada', 'id-ada send on behalf id-cy'])
})

test('a delegate is recognised by the name that Exchange writes for a recipient', () => {
  const delegating = person('cy', { sendOnBehalf: ['Byron, Ada'] })
  expect(shown(accessEdges([person('ada', { name: 'Byron, Ada' }), delegating], [], []))).toEqual(['id-ada send on behalf id-cy'])
})

test('groups, identifiers of the gone and oneself are no edges', () => {
  expect(
    accessEdges(
      [ada],
      [{ objectId: 'id-ada', fullAccess: ['Sales Team', 'S-1-5-21-1-2-3-4', 'ada@source.example'] }],
      [{ identity: 'sales', trustees: ['ada@source.example'] }],
    ),
  ).toEqual([])
})
