import { expect, test } from 'vitest'
import { sampleRunWithReadyUsers } from '../sample-run.ts'
import { lists } from './lists.ts'

test('ready and held-back users come as CSV with a safe file name', () => {
  const [ready, heldBack] = lists({
    ...sampleRunWithReadyUsers,
    manifest: { ...sampleRunWithReadyUsers.manifest, id: '../evil/"run' },
  }).lists
  expect(ready).toMatchObject({ count: '163 users', file: '..-evil-run-ready.csv' })
  expect(ready?.csv.split('\n').length).toBe(1 + 163 + 1)
  expect(heldBack?.csv).toContain('"w07","w07-b01","edsger.byron@source.example","edsger.byron@target.example","exchange-guid"')
})
