import { expect, test } from 'vitest'
import { judgeCleanWorlds } from '../twin/clean-worlds.ts'

/** The other half. `npm run worlds` judges a thousand in all, of another seed. */
const worlds = Math.ceil(Number(process.env['WAVEGATE_WORLDS'] ?? 100) / 2)
const seed = Number(process.env['WAVEGATE_SEED'] ?? 20_261_127) + 1

test(
  `${worlds} random worlds without a defect give no verdict that fails, the second half`,
  { timeout: 60_000 + worlds * 10_000 },
  async () => {
    expect(await judgeCleanWorlds(worlds, seed)).toEqual([])
  },
)
