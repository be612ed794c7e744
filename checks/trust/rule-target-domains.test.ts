import { expect, test } from 'vitest'
import { recipient } from '../../facts/testing.ts'
import { sampleUser, targetId } from '../testing-samples.ts'
import { targetDomains } from './rule-target-domains.ts'

const users = ['ada', 'bea', 'cleo', 'dora'].map(name => sampleUser(name))

test('only target addresses of the given users count, each domain once', () => {
  const recipients = [
    recipient(targetId('ada').toUpperCase(), { type: 'MailUser', targetAddress: 'ada@Source.Example' }),
    recipient(targetId('bea'), { type: 'MailUser', targetAddress: 'bea@source.example' }),
    recipient(targetId('cleo'), { type: 'UserMailbox', targetAddress: null }),
    recipient(targetId('dora'), { type: 'GuestMailUser', targetAddress: 'dora@source.onmicrosoft.com' }),
    recipient(targetId('other'), { type: 'MailUser', targetAddress: 'other@elsewhere.example' }),
  ]
  expect([...targetDomains(users, 'target', recipients)]).toEqual(['source.example', 'source.onmicrosoft.com'])
  expect([...targetDomains(users, 'source', recipients)]).toEqual([])
})

test('an unreadable target address and an unresolved account name no domain', () => {
  const ghost = sampleUser('ghost', { target: { side: 'target', upn: 'ghost@target.example', objectId: undefined } })
  expect([
    ...targetDomains([...users, ghost], 'target', [recipient(targetId('ada'), { type: 'MailUser', targetAddress: 'nonsense' })]),
  ]).toEqual([])
})
