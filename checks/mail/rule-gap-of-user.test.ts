import { expect, test } from 'vitest'
import { recipient } from '../../facts/testing.ts'
import { restrictedRecipient } from '../../facts/testing-mail.ts'
import { sampleSettings } from '../testing-samples.ts'
import { gapOfUser, outcomes, shownTime } from './rule-gap-of-user.ts'

const known = {
  wave: sampleSettings.waves[0],
  settings: sampleSettings,
  now: Date.parse('2026-03-01T20:00:00Z'),
  from: recipient('source', { proxies: ['smtp:ada@source.example', 'smtp:a.byron@source.example', 'sip:x@source.example'] }),
  to: recipient('Target', { type: 'MailUser', proxies: ['smtp:ada@source.example'] }),
  lists: [],
  internal: [],
}

test('mail of every address of the source mailbox counts, and only to lists that accept the target account', () => {
  const mail = {
    from: '2026-03-01T10:00:00Z',
    until: '2026-03-01T12:00:00Z',
    senders: [
      { address: 'ada@source.example', messages: 2, failed: 0 },
      { address: 'a.byron@source.example', messages: 3, failed: 1 },
      { address: 'bob@source.example', messages: 50, failed: 0 },
    ],
  }
  const lists = [
    restrictedRecipient('Board', ['target'], { mail }),
    restrictedRecipient('Press', ['other'], { mail }),
    restrictedRecipient('Staff', ['TARGET'], { mail: null }),
  ]
  expect(gapOfUser({ ...known, lists })).toMatchObject({
    traffic: [{ list: 'Board', messages: 5, tracedMinutes: 120 }],
    accepting: 2,
    untraced: 1,
    longer: false,
  })
})

test('addresses leave no earlier than now while they are there, and left no later than now when they are gone', () => {
  const removedAt = (proxies: string[], addressRemovalAt: string) => {
    const wave = {
      ...known.wave,
      id: 'wave-1',
      windowStart: '2026-03-20T20:00:00Z',
      windowEnd: '2026-03-21T04:00:00Z',
      timeZone: 'UTC',
      addressRemovalAt,
    }
    const gap = gapOfUser({ ...known, wave, to: { ...known.to, proxies } })
    return 'problem' in gap ? gap.problem : shownTime(gap.schedule.removedAt)
  }
  expect(removedAt(['smtp:ada@source.example'], '2026-02-01T00:00:00Z')).toBe('2026-03-01T20:00:00.000Z')
  expect(removedAt([], '2026-03-15T00:00:00Z')).toBe('2026-03-01T20:00:00.000Z')
  expect(removedAt([], '2026-02-01T00:00:00Z')).toBe('2026-02-01T00:00:00.000Z')
})

test('every decision has a name, and no time is shown as never', () => {
  expect(outcomes[sampleSettings.decisions.addressRemoval]).toBe('they go before submission')
  expect(shownTime(null)).toBe('never')
})
