import { expect, test } from 'vitest'
import { sampleRun } from '../sample-run.ts'
import { facts } from './facts.ts'

test('a gathered fact shows its times and digest, a failed one its cause', () => {
  const rows = new Map(facts(sampleRun).rows.map(row => [row.ref, row]))
  expect(rows.get('source.recipients')).toMatchObject({
    failed: false,
    rows: '200',
    read: '2026-11-23 02:12:04 UTC to 02:15:41 UTC',
    digest: expect.stringMatching(/^sha256-/),
    error: '',
  })
  expect(rows.get('target.labels')).toMatchObject({
    failed: true,
    read: '',
    digest: '',
    error: expect.stringMatching(/^throttled: The compliance service/),
  })
})

test('a fact that failed without a cause says so', () => {
  const fact = { ref: 'source.x', state: 'failed', rows: 0, oldest: null, newest: null, digest: null, error: null } as const
  expect(facts({ ...sampleRun, manifest: { ...sampleRun.manifest, facts: [fact] } }).rows[0]?.error).toBe('No cause was recorded.')
})
