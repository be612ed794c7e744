import type { ManualRecordFile } from '../../facts/manual-records.ts'
import { organization } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import rightsManagement from './rights-management.ts'

const tenants = { source: organization('source').tenantId, target: organization('target').tenantId }

function signed(
  time: string,
  changed: Partial<ManualRecordFile> = {},
  payload: Partial<NonNullable<ManualRecordFile['payload']>> = {},
): ManualRecordFile {
  return {
    file: `${time}.json`,
    state: 'valid',
    reason: '',
    payload: {
      record: 'rights-management',
      wave: null,
      tenants,
      answers: [{ question: 'tried', answer: 'yes' }],
      tester: 'Ada Byron',
      role: 'lead',
      time,
      expires: '2027-01-01T00:00:00Z',
      attachments: [],
      ...payload,
    },
    unmet: [],
    validUntil: '2026-07-01T00:00:00.000Z',
    ...changed,
  }
}

const facts = (...files: readonly ManualRecordFile[]) => ({
  'source.rightsManagement': { azureRmsLicensing: true },
  'source.sensitivityLabels': [],
  'pair.manualRecords': files,
})
const good = signed('2026-01-10T00:00:00Z')
const untried = signed('2026-01-05T00:00:00Z', { unmet: ['tried'] })

proveCheck(rightsManagement, {
  pass: [
    { name: 'recorded and tried', facts: facts(good) },
    { name: 'a later record replaces one that was not good', facts: facts(untried, good) },
  ],
  fail: [
    { name: 'recorded but not tried', message: 'unmet', found: /Ada Byron.*tried/, facts: facts(untried) },
    {
      name: 'a later record replaces a good one',
      message: 'unmet',
      facts: facts(good, signed('2026-02-01T00:00:00Z', { unmet: ['tried'] })),
    },
  ],
  manual: [
    {
      name: 'Exchange protects nothing, but a label of the source encrypts files',
      facts: {
        ...facts(),
        'source.rightsManagement': { azureRmsLicensing: false },
        'source.sensitivityLabels': [{ id: 'l', name: 'Secret', protects: true }],
      },
    },
    { name: 'no record', facts: facts() },
    { name: 'one that has expired', facts: facts(signed('2025-01-01T00:00:00Z', { state: 'expired' })) },
    {
      name: 'one that has expired since it was read',
      facts: facts(signed('2025-01-01T00:00:00Z', { validUntil: '2026-03-01T20:04:00.000Z' })),
    },
    {
      name: 'one of another tenant pair',
      facts: facts(signed('2026-01-10T00:00:00Z', {}, { tenants: { ...tenants, target: tenants.source } })),
    },
    { name: 'one about something else', facts: facts(signed('2026-01-10T00:00:00Z', {}, { record: 'communications' })) },
  ],
  notApplicable: [
    {
      name: 'no label encrypts and Exchange protects nothing',
      facts: {
        ...facts(),
        'source.rightsManagement': { azureRmsLicensing: false },
        'source.sensitivityLabels': [{ id: 'l', name: 'Public', protects: false }],
      },
    },
    { name: 'the source protects nothing', facts: { ...facts(), 'source.rightsManagement': { azureRmsLicensing: false } } },
  ],
})
