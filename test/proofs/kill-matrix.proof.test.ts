import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defects } from '../../fakes/scenarios/defects/index.ts'
import { type Kill, killOf } from './kill-matrix.ts'
import { killMatrixPage } from './kill-matrix-page.ts'

const kills: Kill[] = []

/** Every defect alone in a clean world. `npm run kill-matrix` writes the page that the last test holds against these outcomes. */
describe('each defect, alone in a clean world', () => {
  for (const defect of defects)
    test(`${defect.id} is found by ${defect.checks.join(', ')} and by no unrelated blocker`, async () => {
      const kill = await killOf(defect)
      kills.push(kill)
      expect({ missed: kill.missed, unrelated: kill.unrelated, stale: kill.stale }).toEqual({ missed: [], unrelated: [], stale: [] })
    })
})

test('the printed matrix is what was just measured', async () => {
  expect(kills.length, 'the page is compared only when every defect was tried; run the whole file').toBe(defects.length)
  await expect(killMatrixPage(kills)).toMatchFileSnapshot(join(import.meta.dirname, '..', '..', 'docs', 'kill-matrix.md'))
})
