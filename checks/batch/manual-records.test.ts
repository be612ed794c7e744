import { expect, test } from 'vitest'
import { manualRecords as catalog } from '../../data/catalog/manual-records.ts'
import type { Settings } from '../../domain/settings.ts'
import type { GateName } from '../../domain/verdict.ts'
import type { ManualRecordFile } from '../../facts/manual-records.ts'
import type { InventoryRow } from '../../facts/inventory.ts'
import { manualRecordFile } from '../../facts/testing.ts'
import type { AnyCheck } from '../define.ts'
import { judgeCase, proveCheck } from '../testing.ts'
import { sampleSettings, sampleUser } from '../testing-samples.ts'
import manualRecords from './manual-records.ts'

/** Every record that a gate may demand, all valid. */
const files = (gate: GateName, wave = 'wave-1'): ManualRecordFile[] =>
  catalog
    .filter(record => record.askedBy === undefined && (record.gates as readonly GateName[]).includes(gate))
    .map(record => manualRecordFile(record.id, record.about === 'wave' ? wave : null))
const facts = (rows: readonly ManualRecordFile[], ...inventory: InventoryRow[]) => ({
  'pair.manualRecords': rows,
  'pair.inventory': inventory,
})
const form = (name: string, ...users: string[]): InventoryRow => ({
  line: 2,
  kind: 'Form',
  name,
  users: users.map(user => `${user}@source.example`),
})
/** The same files, with one record answered otherwise. */
const answering = (rows: readonly ManualRecordFile[], record: string, answers: Readonly<Record<string, string>>) =>
  rows.map(file => (file.payload?.record === record ? manualRecordFile(record, file.payload.wave, {}, answers) : file))
const deciding = (decisions: Partial<Settings['decisions']>) => ({ decisions: { ...sampleSettings.decisions, ...decisions } })
const cutover = files('cutover')
const but = (record: string, changed: (file: ManualRecordFile) => ManualRecordFile[]) =>
  cutover.flatMap(file => (file.payload?.record === record ? changed(file) : [file]))
const signedAt = (file: ManualRecordFile, time: string): ManualRecordFile => ({
  ...file,
  file: `${time}.json`,
  payload: file.payload && { ...file.payload, time },
})

proveCheck(manualRecords, {
  pass: [
    { name: 'all are there at prestage', gate: 'prestage', facts: facts(files('prestage')) },
    { name: 'all are there at cutover', gate: 'cutover', facts: facts(cutover) },
    { name: 'all are there at close', gate: 'close', facts: facts(files('close')) },
    { name: 'nobody made an inventory', gate: 'cutover', unread: { 'pair.inventory': 'not-found' }, facts: facts(cutover) },
    { name: 'the owners of forms exported them', gate: 'cutover', facts: facts(cutover, form('Survey', 'ada')) },
    {
      name: 'forms of somebody else',
      gate: 'cutover',
      facts: facts(answering(cutover, 'forms-export', { exported: 'no forms in this wave' }), form('Survey', 'zoe')),
    },
    {
      name: 'a good record replaces a bad one',
      gate: 'cutover',
      facts: facts(but('communications', file => [signedAt({ ...file, unmet: ['texts'] }, '2026-02-01T08:00:00Z'), file])),
    },
    {
      name: 'a file that does not count stands beside the good ones',
      gate: 'cutover',
      facts: facts([...cutover, { ...manualRecordFile('x', null), state: 'altered', payload: null, validUntil: null }]),
    },
  ],
  fail: [
    {
      name: 'an unexpected answer',
      gate: 'cutover',
      message: 'unexpected',
      found: /'communications' for wave-1, signed by Ada Byron, .* texts/,
      facts: facts(but('communications', file => [{ ...file, unmet: ['texts'] }])),
    },
    {
      name: 'a bad record replaces a good one',
      gate: 'cutover',
      message: 'unexpected',
      facts: facts(but('communications', file => [file, signedAt({ ...file, unmet: ['texts'] }, '2026-02-25T08:00:00+01:00')])),
    },
    {
      name: 'addresses that have to go earlier than the configuration says',
      message: 'contradicts',
      found: /'address-timing' for wave-1, .* says 'before-submission' \(latest\), but decisions\.addressRemoval is before-cutover/,
      settings: deciding({ addressRemoval: 'before-cutover' }),
      facts: facts(files('prestage')),
    },
    {
      name: 'a record that was signed for prestage and contradicts at cutover',
      gate: 'cutover',
      message: 'contradicts',
      settings: deciding({ addressRemoval: 'kept' }),
      facts: facts([...cutover, manualRecordFile('address-timing', null)]),
    },
    {
      name: 'a plan for holds where none are expected',
      message: 'contradicts',
      found: /'hold-plan'.* says 'preview' \(mailboxes\), but decisions\.holds is none-expected/,
      settings: deciding({ holds: 'none-expected' }),
      facts: facts(answering(files('prestage'), 'hold-plan', { mailboxes: 'preview' })),
    },
    {
      name: 'no forms, although the inventory names some',
      gate: 'cutover',
      message: 'contradicts',
      found: /the inventory names 'Survey' of ada@source\.example\.$/,
      facts: facts(answering(cutover, 'forms-export', { exported: 'no forms in this wave' }), form('Survey', 'ada', 'zoe')),
    },
    {
      name: 'an unexpected answer weighs more than missing records',
      gate: 'cutover',
      message: 'unexpected',
      facts: facts([manualRecordFile('communications', 'wave-1', { unmet: ['texts'] })]),
    },
  ],
  manual: [
    { name: 'no record at all', gate: 'cutover', facts: facts([]) },
    { name: 'no record at all, and no inventory', gate: 'cutover', unread: { 'pair.inventory': 'not-found' }, facts: facts([]) },
    { name: 'one is missing', gate: 'cutover', facts: facts(but('communications', () => [])) },
    {
      name: 'one was expired when it was read',
      gate: 'cutover',
      facts: facts(but('communications', file => [{ ...file, state: 'expired' }])),
    },
    {
      name: 'one expires before the judgement',
      gate: 'cutover',
      facts: facts(but('communications', file => [{ ...file, validUntil: '2026-03-01T20:05:00.000Z' }])),
    },
    {
      name: 'one is for another wave',
      gate: 'cutover',
      facts: facts(but('communications', () => [manualRecordFile('communications', 'wave-2')])),
    },
    {
      name: 'one is for other tenants',
      gate: 'cutover',
      facts: facts(
        but('communications', file => [
          {
            ...file,
            payload: file.payload && {
              ...file.payload,
              tenants: { source: file.payload.tenants.target, target: file.payload.tenants.source },
            },
          },
        ]),
      ),
    },
    {
      name: 'one was altered',
      gate: 'cutover',
      facts: facts(but('communications', file => [{ ...file, state: 'altered', payload: null, validUntil: null }])),
    },
  ],
})

test('the list names what is owed, why, and the files that do not count', () => {
  const rows = but('communications', file => [{ ...file, file: 'mail.json', state: 'altered', payload: null, validUntil: null }]).filter(
    file => file.payload?.record !== 'device-guides',
  )
  const [line] = judgeCase(manualRecords as unknown as AnyCheck, { name: '', gate: 'cutover', facts: facts(rows) as never })
  expect(line).toMatchObject({
    found:
      'The wave wave-1 owes 2 signed records: device-guides (missing), communications (missing); files that do not count: mail.json (altered).',
  })
})

test('the owners of forms stand beside the record that is owed about them', () => {
  const rows = but('forms-export', () => [])
  const [line] = judgeCase(manualRecords as unknown as AnyCheck, {
    name: '',
    gate: 'cutover',
    facts: facts(rows, form('Survey', 'ada')) as never,
  })
  expect(line).toMatchObject({
    found: "The wave wave-1 owes 1 signed record: forms-export (missing; the inventory names 'Survey' of ada@source.example).",
  })
})

test('each wave owes its own', () => {
  const users = [sampleUser('ada'), sampleUser('bea', { wave: 'wave-2', batch: 'batch-9' })]
  const lines = judgeCase(manualRecords as unknown as AnyCheck, { name: '', gate: 'cutover', users, facts: facts(cutover) as never })
  expect(lines.map(({ subject, verdict }) => [subject, verdict])).toEqual([
    ['wave-1', 'pass'],
    ['wave-2', 'manual'],
  ])
})

test('a record is demanded only where its conditions hold', () => {
  const rows = files('cutover').filter(file => file.payload?.record !== 'on-premises-change')
  const verdictFor = (source: 'cloud' | 'hybrid') =>
    judgeCase(manualRecords as unknown as AnyCheck, {
      name: '',
      gate: 'cutover',
      settings: { topology: { source, target: 'cloud' } },
      facts: facts(rows) as never,
    })[0]?.verdict
  expect([verdictFor('cloud'), verdictFor('hybrid')]).toEqual(['pass', 'manual'])
})
