import type { WaveSettings } from '../../domain/settings.ts'

export type Window = { readonly start: number; readonly end: number } | { readonly problem: string }

/** RFC 3339 with an offset. */
const time = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:\d{2})$/

/** A point in time in milliseconds; undefined when the text names none, or no offset from UTC. */
export function momentOf(text: string): number | undefined {
  const parsed = time.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(parsed) ? undefined : parsed
}

/** The migration window of a wave, or why its times cannot be used. */
export function windowOf({ windowStart, windowEnd, timeZone }: WaveSettings): Window {
  const start = momentOf(windowStart)
  const end = momentOf(windowEnd)
  if (start === undefined) return { problem: `its start '${windowStart}' is no time with an offset from UTC` }
  if (end === undefined) return { problem: `its end '${windowEnd}' is no time with an offset from UTC` }
  if (end <= start) return { problem: `it ends at ${windowEnd}, not after its start at ${windowStart}` }
  if (!isTimeZone(timeZone)) return { problem: `its time zone '${timeZone}' is not known` }
  return { start, end }
}

/** A formatter takes 0.1 ms to make, and every user of a wave asks for the same zone. */
const known = new Map<string, boolean>()

function isTimeZone(name: string): boolean {
  const answer = known.get(name) ?? canFormat(name)
  known.set(name, answer)
  return answer
}

function canFormat(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return timeZone !== ''
  } catch {
    return false
  }
}
