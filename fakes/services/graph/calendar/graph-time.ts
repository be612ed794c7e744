import { z } from 'zod'
import { notModelled, Refusal } from '../wire/refusal.ts'

/** `dateTimeTimeZone`. */
export const graphTime = z.looseObject({ dateTime: z.string(), timeZone: z.string().default('UTC') })

/** Milliseconds since the epoch; the twin's calendars know UTC only. */
export function millisecondsOf(time: z.infer<typeof graphTime>): number {
  if (!/^(utc|etc\/(utc|gmt)|greenwich standard time)$/iu.test(time.timeZone)) throw notModelled(`the time zone '${time.timeZone}'`)
  const text = /(Z|[+-]\d{2}:\d{2})$/u.test(time.dateTime) ? time.dateTime : `${time.dateTime}Z`
  const milliseconds = Date.parse(text)
  if (Number.isNaN(milliseconds)) throw new Refusal(400, 'ErrorInvalidParameter', `'${time.dateTime}' is not a valid date and time.`)
  return milliseconds
}

export const toGraphTime = (milliseconds: number): { dateTime: string; timeZone: string } => ({
  dateTime: `${new Date(milliseconds).toISOString().slice(0, 19)}.0000000`,
  timeZone: 'UTC',
})
