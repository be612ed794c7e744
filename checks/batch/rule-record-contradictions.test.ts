import { expect, test } from 'vitest'
import type { Settings } from '../../domain/settings.ts'
import { sampleSettings } from '../testing-samples.ts'
import { contradictionOf } from './rule-record-contradictions.ts'

const compare = (
  record: string,
  answers: Readonly<Record<string, string>>,
  changed: Partial<Settings> = {},
  decisions: Partial<Settings['decisions']> = {},
) =>
  contradictionOf(
    record,
    { tester: 'Ada Byron', unmet: [], answer: question => answers[question] ?? '' },
    { settings: { ...sampleSettings, ...changed, decisions: { ...sampleSettings.decisions, ...decisions } }, forms: [] },
  )
const plan = (mailboxes: string, onedrives: string, processing = 'yes') => ({ mailboxes, onedrives, processing })

test.each<[string, Partial<Settings['decisions']>, Record<string, string>]>([
  ['removal of both', { holds: 'remove' }, plan('removal of the hold', 'removal of the hold')],
  ['nothing is held', { holds: 'preview' }, plan('none held', 'none held', 'no hold is removed')],
  ['the preview, which moves no OneDrive', { holds: 'preview' }, plan('preview', 'removal of the hold')],
  ['the preview, and a copy of OneDrives', { holds: 'preview', thirdParty: ['onedrive'] }, plan('preview', 'third-party copy')],
  ['a copy of OneDrives only', { holds: 'third-party', thirdParty: ['onedrive'] }, plan('removal of the hold', 'third-party copy')],
])('a hold plan fits the decision: %s', (_what, decisions, answers) => {
  expect(compare('hold-plan', answers, {}, decisions)).toBeUndefined()
})

test.each<[string, Partial<Settings['decisions']>, Record<string, string>, RegExp]>([
  ['the preview where holds are removed', { holds: 'remove' }, plan('preview', 'none held'), /^'preview' \(mailboxes\)$/],
  ['removal where the preview is used', { holds: 'preview' }, plan('removal of the hold', 'none held'), /mailboxes/],
  [
    'a copy by a tool that copies no OneDrives',
    { holds: 'third-party', thirdParty: ['mailbox'] },
    plan('none held', 'third-party copy'),
    /onedrives/,
  ],
  [
    'removal of what a tool copies',
    { holds: 'third-party', thirdParty: ['mailbox'] },
    plan('removal of the hold', 'none held'),
    /mailboxes/,
  ],
  ['holds where none are expected', { holds: 'none-expected' }, plan('none held', 'removal of the hold'), /onedrives/],
  ['a removal that it also denies', { holds: 'remove' }, plan('removal of the hold', 'none held', 'no hold is removed'), /processing/],
])('a hold plan contradicts: %s', (_what, decisions, answers, said) => {
  expect(compare('hold-plan', answers, {}, decisions)?.said).toMatch(said)
})

test('the recorded outcome of the timing experiment is the one that is configured', () => {
  for (const recorded of ['before-submission', 'before-cutover', 'kept'] as const)
    for (const addressRemoval of ['before-submission', 'before-cutover', 'kept'] as const)
      expect(compare('address-timing', { latest: recorded }, {}, { addressRemoval }) === undefined).toBe(recorded === addressRemoval)
})

test('samples of what did not move are owed where it moves', () => {
  const answers = { 'onedrive-content': 'yes', 'chat-participants': 'Teams chats did not move' }
  expect(compare('samples-after-cutover', answers)?.said).toMatch(/chat-participants/)
  expect(compare('samples-after-cutover', answers, { workloads: ['mailbox', 'onedrive'] })).toBeUndefined()
})

test('a record that nothing can contradict is never in contradiction', () => {
  expect(compare('communications', {})).toBeUndefined()
})
