import { z } from 'zod'
import { moment, text, timeZone } from './values.ts'

const wave = z
  .strictObject({
    id: text.describe('The name of the wave as in the identity map.'),
    windowStart: moment,
    windowEnd: moment,
    timeZone,
    addressRemovalAt: moment.optional().describe('When unverified addresses are to be removed.'),
    sizes: z
      .array(z.int().positive())
      .min(1)
      .default([1, 5, 25, 100])
      .describe('How many users an executor takes in its first steps; the rest follows together.'),
  })
  .refine(({ windowStart, windowEnd }) => Date.parse(windowStart) < Date.parse(windowEnd), {
    path: ['windowEnd'],
    error: 'a time after windowStart',
  })

export const wavesSchema = z
  .array(wave)
  .default([])
  .superRefine((waves, context) => {
    for (const [index, { id }] of waves.entries())
      if (waves.findIndex(other => other.id === id) !== index)
        context.addIssue({ code: 'custom', path: [index, 'id'], message: 'each wave once' })
  })
  .describe('Migration windows of the waves.')
