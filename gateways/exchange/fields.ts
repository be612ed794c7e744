import { z } from 'zod'

const zeroGuid = '00000000-0000-0000-0000-000000000000'

export const text = z.string().nullable()
export const flag = z.boolean()

/** A whole number; Exchange writes large ones as text. Neither null nor an empty text is zero. */
export const count = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)])

/** Lower case; null for the zero GUID, which Exchange writes for "none". */
export const guid = z
  .string()
  .nullable()
  .transform(value => (value === null || value === '' || value === zeroGuid ? null : value.toLowerCase()))

/** Multivalued text; Exchange writes null for an empty one. */
export const texts = z
  .array(z.string())
  .nullable()
  .transform(values => values ?? [])

/** Flags come as one string with commas or as an array, depending on the property; `None` is no flag. */
export const flags = z
  .union([z.string(), z.array(z.string())])
  .nullable()
  .transform(value =>
    (Array.isArray(value) ? value : (value ?? '').split(',')).map(name => name.trim()).filter(name => name !== '' && name !== 'None'),
  )

/** Bytes; `unlimited` where no limit is set, null when Exchange gave none. */
export type Size = number | 'unlimited' | null

/** `99 GB (106,300,440,576 bytes)` → bytes. Anything else that is not `Unlimited` is malformed. */
export const size = z
  .string()
  .nullable()
  .transform((value, context): Size => {
    if (value === null || value === '') return null
    if (value.toLowerCase() === 'unlimited') return 'unlimited'
    const bytes = /\(([\d,]+) bytes\)/.exec(value)?.[1]
    if (bytes !== undefined) return Number(bytes.replaceAll(',', ''))
    context.addIssue('not a size in bytes')
    return z.NEVER
  })

/** `90.00:00:00` (days.hours:minutes:seconds) → milliseconds. */
export const timespan = z
  .string()
  .nullable()
  .transform((value, context): number | null => {
    if (value === null || value === '') return null
    const parts = /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.\d+)?$/.exec(value)
    if (parts !== null) return (((Number(parts[1] ?? 0) * 24 + Number(parts[2])) * 60 + Number(parts[3])) * 60 + Number(parts[4])) * 1000
    context.addIssue('not a time span')
    return z.NEVER
  })
