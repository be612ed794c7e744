import { expect, test } from 'vitest'
import { manualRecordFile, organization } from '../../facts/testing.ts'
import { asOf } from '../testing.ts'
import { signedRecord } from './rule-signed-record.ts'

const tenant = (side: 'source' | 'target') => ({ tenantId: organization(side).tenantId, initialDomain: `${side}.onmicrosoft.com` })
const tenants = { source: tenant('source'), target: tenant('target') }
const of = (...files: ReturnType<typeof manualRecordFile>[]) =>
  signedRecord(files, { record: 'communications', wave: 'wave-1', tenants, asOf })
const good = manualRecordFile('communications', 'wave-1', {}, { escalation: ' Ada ' })

test('the record that was signed last counts, with its answers', () => {
  const later = {
    ...good,
    unmet: ['texts'],
    payload: good.payload && { ...good.payload, tester: 'Bob Ross', time: '2026-02-21T08:00:00.000Z' },
  }
  expect(of(later, good)).toMatchObject({ tester: 'Bob Ross', unmet: ['texts'] })
  const signed = of(good)
  expect(typeof signed === 'string' ? '' : [signed.answer('escalation'), signed.answer('nothing of the kind')]).toEqual(['Ada', ''])
})

test('one that is over, or about something else, does not', () => {
  expect(of({ ...good, validUntil: asOf })).toBe('expired')
  expect(of({ ...good, state: 'expired' })).toBe('expired')
  expect(of(manualRecordFile('communications', 'wave-2'), manualRecordFile('device-guides', 'wave-1'))).toBe('missing')
})
