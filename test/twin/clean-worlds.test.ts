import { expect, test } from 'vitest'
import { judgeCleanWorlds } from './clean-worlds.ts'

const worlds = 8

test(`${worlds} random worlds without a defect give no verdict that fails`, { timeout: 300_000 }, async () => {
  expect(await judgeCleanWorlds(worlds, 20_261_123)).toEqual([])
})
