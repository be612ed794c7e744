import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributionGap, type GapSchedule, type ListTraffic, type TimingOutcome } from './rule-attribution-gap.ts'

const minute = 60_000
const epoch = Date.parse('2026-03-01T00:00:00Z')
const hours = 60 * minute

/** One tenant pair that is walked through minute by minute: addresses are there until they leave, and the mailbox until it is cut over. */
function simulate(schedule: GapSchedule, traffic: readonly ListTraffic[], until: number) {
  let lost = 0
  const refused = new Map<string, number>()
  for (let now = epoch; now < until; now += minute) {
    let attributes = true
    for (let second = now; second < now + minute; second += 1_000) {
      const addressThere = second < schedule.removedAt
      const mailboxMoved = second >= schedule.windowEnd
      if (!addressThere && !mailboxMoved) attributes = false
    }
    if (attributes) continue
    lost++
    for (const { list, messages, tracedMinutes } of traffic)
      if (messages > 0 && tracedMinutes > 0) refused.set(list, (refused.get(list) ?? 0) + messages / tracedMinutes)
  }
  return { lost, refused }
}

/** Whether the migration succeeds when the addresses leave at a minute: the service looks once, at the moment that the outcome says. */
function succeeds(removal: number, schedule: GapSchedule, outcome: TimingOutcome, until: number): boolean {
  const looksAt = outcome === 'before-submission' ? schedule.windowStart - schedule.prestageMinutes * minute : schedule.windowStart
  let addressThere = true
  for (let second = epoch; second <= until; second += 1_000) {
    if (second >= removal) addressThere = false
    if (second === looksAt && addressThere && outcome !== 'kept') return false
  }
  return true
}

/** The last whole minute that succeeds although the next one does not, found by trying those around each event of the schedule. */
function latestByTrial(schedule: GapSchedule, outcome: TimingOutcome, until: number): number | null {
  if (succeeds(Number.POSITIVE_INFINITY, schedule, outcome, until)) return null
  let latest: number | null = null
  for (let removal = epoch; removal <= until; removal += minute) if (succeeds(removal, schedule, outcome, until)) latest = removal
  return latest
}

const seconds = (least: number, most: number) => fc.integer({ min: least, max: most }).map(value => value * 1_000)
const traffic = fc.uniqueArray(
  fc.record({
    list: fc.constantFrom('Board', 'All hands', 'Staff', 'Press'),
    messages: fc.nat(40),
    tracedMinutes: fc.constantFrom(0, 60, 1_440, 14_400),
  }),
  { selector: ({ list }) => list, maxLength: 4 },
)
/** Begins with the prestage, so that every event lies after the epoch. Removal may be before, within and after the window. */
const schedule = (longest: number) =>
  fc
    .record({
      prestageMinutes: fc.integer({ min: 1, max: longest }),
      lead: seconds(0, 600),
      window: seconds(60, 2 * 3_600),
      removal: seconds(0, (longest + 200) * 60),
    })
    .map(({ prestageMinutes, lead, window, removal }): GapSchedule => {
      const windowStart = epoch + lead + prestageMinutes * minute
      return { prestageMinutes, windowStart, windowEnd: windowStart + window, removedAt: epoch + removal }
    })

describe('the calculation agrees with a minute-by-minute simulation', () => {
  test('in lost minutes, lists hit and expected rejects, on 1,500 random schedules of up to a day', () => {
    fc.assert(
      fc.property(schedule(24 * 60), traffic, (plan, lists) => {
        const { lost, refused } = simulate(plan, lists, Math.max(plan.windowEnd, plan.removedAt) + 5 * minute)
        const gap = attributionGap(plan, lists)
        expect(gap.minutes).toBe(lost)
        expect(gap.lists).toEqual([...refused.keys()].toSorted())
        expect(gap.expectedRejects).toBeCloseTo(
          [...refused.values()].reduce((sum, count) => sum + count, 0),
          6,
        )
      }),
      { numRuns: 1_500 },
    )
  })

  test('in the latest safe removal under each outcome, found by trying every minute, on 1,000 random schedules', () => {
    fc.assert(
      fc.property(schedule(20), fc.constantFrom<TimingOutcome>('before-submission', 'before-cutover', 'kept'), (plan, outcome) => {
        const until = plan.windowStart + 2 * minute
        const { at, minutes } = attributionGap(plan, []).latest[outcome]
        expect(at).toBe(latestByTrial(plan, outcome, until))
        const lost = at === null ? 0 : simulate({ ...plan, removedAt: at }, [], plan.windowEnd + minute).lost
        expect(minutes).toBe(lost)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the gap', () => {
  const plan: GapSchedule = { removedAt: epoch, windowStart: epoch + 48 * hours, windowEnd: epoch + 56 * hours, prestageMinutes: 24 * 60 }

  test('is counted to the end of the window, and rejects at the rate of the traced days', () => {
    expect(attributionGap(plan, [{ list: 'Board', messages: 10, tracedMinutes: 14_400 }])).toEqual({
      minutes: 56 * 60,
      lists: ['Board'],
      expectedRejects: (10 * 56 * 60) / 14_400,
      latest: {
        'before-submission': { at: epoch + 24 * hours, minutes: 32 * 60 },
        'before-cutover': { at: epoch + 48 * hours, minutes: 8 * 60 },
        kept: { at: null, minutes: 0 },
      },
    })
  })

  test('is none when the addresses leave after cutover', () => {
    const late = attributionGap({ ...plan, removedAt: plan.windowEnd }, [{ list: 'Board', messages: 10, tracedMinutes: 60 }])
    expect(late).toMatchObject({ minutes: 0, lists: [], expectedRejects: 0 })
  })

  test('counts a begun minute', () => {
    expect(attributionGap({ ...plan, removedAt: plan.windowEnd - 1 }, []).minutes).toBe(1)
  })

  test('hits no list to which nothing was sent', () => {
    expect(attributionGap(plan, [{ list: 'Board', messages: 0, tracedMinutes: 60 }]).lists).toEqual([])
  })
})
