const minute = 60_000

/** When a user's mail does not attribute. Times in milliseconds since the epoch. */
export interface GapSchedule {
  /** When the source addresses leave the target recipient. */
  readonly removedAt: number
  /** The migration window: the mailbox is cut over somewhere in it, at its end at the latest. */
  readonly windowStart: number
  readonly windowEnd: number
  /** Minutes from submission of the batch to the start of the window. */
  readonly prestageMinutes: number
}

/** What message traces say that one user sends to one restricted list. */
export interface ListTraffic {
  readonly list: string
  readonly messages: number
  readonly tracedMinutes: number
}

/** The three outcomes of the experiment that finds out until when addresses may stay. */
export type TimingOutcome = 'before-submission' | 'before-cutover' | 'kept'

export interface LatestRemoval {
  /** The last whole minute at which the addresses may leave; null where they need not leave at all. */
  readonly at: number | null
  /** Minutes of lost attribution that remain then. */
  readonly minutes: number
}

export interface AttributionGap {
  /** Whole minutes, begun ones counted, in which attribution is lost for at least a moment. */
  readonly minutes: number
  /** Restricted lists to which the user is expected to write meanwhile, by name. */
  readonly lists: readonly string[]
  /** Messages that they are expected to refuse: the rate of the traced days, over the gap. */
  readonly expectedRejects: number
  readonly latest: Readonly<Record<TimingOutcome, LatestRemoval>>
}

const floor = (time: number): number => Math.floor(time / minute) * minute
const ceil = (time: number): number => Math.ceil(time / minute) * minute

const lostMinutes = (removedAt: number, windowEnd: number): number =>
  removedAt < windowEnd ? (ceil(windowEnd) - floor(removedAt)) / minute : 0

/**
 * What removing the addresses costs one user. The gap begins with the removal and is over when the mailbox is cut over; the end of
 * the window is taken, so that the numbers are the most that can be lost.
 */
export function attributionGap(schedule: GapSchedule, traffic: readonly ListTraffic[]): AttributionGap {
  const { removedAt, windowStart, windowEnd, prestageMinutes } = schedule
  const minutes = lostMinutes(removedAt, windowEnd)
  const hit = traffic.filter(({ messages, tracedMinutes }) => minutes > 0 && messages > 0 && tracedMinutes > 0)
  const latest = (deadline: number): LatestRemoval => ({ at: floor(deadline), minutes: lostMinutes(floor(deadline), windowEnd) })
  return {
    minutes,
    lists: hit.map(({ list }) => list).toSorted((a, b) => (a < b ? -1 : 1)),
    expectedRejects: hit.reduce((sum, { messages, tracedMinutes }) => sum + (messages * minutes) / tracedMinutes, 0),
    latest: {
      'before-submission': latest(windowStart - prestageMinutes * minute),
      'before-cutover': latest(windowStart),
      kept: { at: null, minutes: 0 },
    },
  }
}
