import { expect, test } from 'vitest'
import { judgeCleanWorlds } from '../twin/clean-worlds.ts'

/** One half; the other is in a file beside this one, for the other core. `npm run worlds` judges a thousand in all, of another seed. */
const worlds = Math.ceil(Number(process.env['WAVEGATE_WORLDS'] ?? 100) / 2)
const seed = Number(process.env['WAVEGATE_SEED'] ?? 20_261_127)

test(
  `${worlds} random worlds without a defect give no verdict that fails, the first half`,
  { timeout: 60_000 + worlds * 10_000 },
  async () => {
    expect(await judgeCleanWorlds(worlds, seed)).toEqual([])
  },
)
