import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { segment } from './odata.ts'
import type { GraphReader } from './reader.ts'

const scheduleSchema = z.object({
  scheduleId: z.string(),
  availabilityView: z.string().nullish(),
  error: z.object({ responseCode: z.string().nullish(), message: z.string().nullish() }).nullish(),
})

/** What one address shows; an empty view is no success. */
export type Availability =
  | { readonly address: string; readonly state: 'seen'; readonly view: string }
  | { readonly address: string; readonly state: 'refused'; readonly code: string }

/** A lookup of free/busy as the mailbox `anchor` would make it; times are ISO 8601 UTC, at most 20 addresses. */
export async function schedule(
  graph: GraphReader,
  anchor: string,
  wanted: { readonly addresses: readonly string[]; readonly start: string; readonly end: string; readonly intervalMinutes: number },
): Promise<Availability[]> {
  const time = (iso: string) => ({ dateTime: iso.replace(/Z$/, ''), timeZone: 'UTC' })
  const { value } = await graph.ask(
    z.object({ value: z.array(scheduleSchema) }),
    `/users/${segment(anchor)}/calendar/getSchedule`,
    {
      schedules: wanted.addresses,
      startTime: time(wanted.start),
      endTime: time(wanted.end),
      availabilityViewInterval: wanted.intervalMinutes,
    },
    { headers: { Prefer: 'outlook.timezone="UTC"' }, perUser: true },
  )
  return wanted.addresses.map(address => {
    const found = value.find(one => one.scheduleId.toLowerCase() === address.toLowerCase())
    if (found === undefined)
      throw new WavegateError('answer-truncated', `A free/busy lookup in the ${graph.side} left an address unanswered; run again.`)
    if (found.error !== null && found.error !== undefined) return { address, state: 'refused', code: found.error.responseCode ?? 'unknown' }
    const view = found.availabilityView ?? ''
    return view === '' ? { address, state: 'refused', code: 'empty view' } : { address, state: 'seen', view }
  })
}
