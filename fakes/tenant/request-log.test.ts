import { expect, test } from 'vitest'
import { createRequestLog, type RequestRecord } from './request-log.ts'

const record = (path: string, more: Partial<RequestRecord> = {}): RequestRecord => ({
  at: '2027-03-01T12:00:00.000Z',
  tenant: 'source',
  service: 'graph',
  method: 'GET',
  path,
  status: 200,
  cost: 2,
  milliseconds: 1,
  unknown: false,
  ...more,
})

test('the log keeps the last records, and its totals count all of them', () => {
  const log = createRequestLog(20)
  for (let number = 0; number < 1_000; number++) log.add(record(`/${number}`))
  expect(log.records.length).toBeLessThanOrEqual(20)
  expect(log.records.length).toBeGreaterThanOrEqual(18)
  expect(log.records.at(-1)?.path).toBe('/999')
  expect(log.totals()).toMatchObject([{ tenant: 'source', service: 'graph', requests: 1_000, cost: 2_000, milliseconds: 1_000 }])
})

test('totals tell round trips from what was inside batches, and count what failed', () => {
  const log = createRequestLog()
  log.add(record('/$batch', { cost: 0 }))
  log.add(record('/a', { inner: true, status: 429 }))
  log.add(record('/b', { status: 0 }))
  log.add(record('/c', { status: 501, unknown: true, service: 'exchange' }))
  expect(log.totals()).toEqual([
    { tenant: 'source', service: 'exchange', requests: 1, inner: 0, cost: 2, failed: 1, throttled: 0, unknown: 1, milliseconds: 1 },
    { tenant: 'source', service: 'graph', requests: 2, inner: 1, cost: 4, failed: 2, throttled: 1, unknown: 0, milliseconds: 2 },
  ])
})
