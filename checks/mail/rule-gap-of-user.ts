import { addressOf, isSmtpProxy } from '../../domain/address.ts'
import type { Settings, WaveSettings } from '../../domain/settings.ts'
import type { InternalList, ListMail } from '../../facts/internal-lists.ts'
import type { Recipient } from '../../facts/recipients.ts'
import type { RestrictedRecipient } from '../../facts/restricted-recipients.ts'
import { momentOf, windowOf } from '../batch/rule-window.ts'
import type { GapSchedule, ListTraffic, TimingOutcome } from './rule-attribution-gap.ts'

export interface GapOfUser {
  readonly schedule: GapSchedule
  /** Whether the addresses are gone already, at a time that nobody wrote down: the gap is longer than it is calculated. */
  readonly longer: boolean
  readonly traffic: readonly ListTraffic[]
  /** Restricted lists that accept the user, and how many of them nobody could read the traces of. */
  readonly accepting: number
  readonly untraced: number
  /** Lists that only take internal senders and of which nobody knows how often the user writes to them. */
  readonly unknownLists: number
}

interface Known {
  readonly wave: WaveSettings | undefined
  readonly settings: Settings
  /** Milliseconds. */
  readonly now: number
  readonly from: Recipient
  readonly to: Recipient
  readonly lists: Iterable<RestrictedRecipient>
  readonly internal: Iterable<InternalList>
}

/**
 * What the calculation needs to know of one user, or why it cannot be known. Addresses that are still there leave as planned; without
 * a plan they are taken to leave as late as the decided outcome of the experiment allows.
 */
export function gapOfUser({ wave, settings, now, from, to, lists, internal }: Known): GapOfUser | { readonly problem: string } {
  if (wave === undefined) return { problem: 'the configuration plans no window for the wave' }
  const window = windowOf(wave)
  if ('problem' in window) return { problem: `the window of ${wave.id} cannot be used: ${window.problem}` }
  if (window.end <= now) return { problem: `the window of ${wave.id} ended at ${wave.windowEnd}, and the mailbox is not in the target` }
  const planned = wave.addressRemovalAt === undefined ? undefined : momentOf(wave.addressRemovalAt)
  if (wave.addressRemovalAt !== undefined && planned === undefined)
    return { problem: `'${wave.addressRemovalAt}' is no time with an offset from UTC` }
  const sender = addressOf(from.primarySmtp)
  if (sender === '') return { problem: 'Exchange of the source states no primary address, so it is not known what the user sends from' }
  const attributes = to.proxies.includes(`smtp:${sender}`)
  const prestageMinutes = settings.limits.leadDays * 24 * 60
  const deadline = { 'before-submission': window.start - prestageMinutes * 60_000, 'before-cutover': window.start, kept: window.end }[
    settings.decisions.addressRemoval
  ]
  const removedAt = attributes ? Math.max(planned ?? deadline, now) : Math.min(planned ?? now, now)

  const senders = new Set(from.proxies.filter(isSmtpProxy).map(addressOf))
  const accepting = [...lists].filter(({ accepts }) => accepts.some(id => id.toLowerCase() === to.objectId.toLowerCase()))
  const open = [...internal]
  // What such a list refuses although the sender attributes, the gap does not cost; and nothing but its traces says what it takes.
  const lostAt = (mail: ListMail): number => sentBy(senders, mail).messages - (attributes ? sentBy(senders, mail).failed : 0)
  return {
    schedule: { removedAt, windowStart: window.start, windowEnd: window.end, prestageMinutes },
    longer: !attributes && !(planned !== undefined && planned <= now),
    traffic: [
      ...accepting.flatMap(({ name, mail }) => (mail === null ? [] : [{ list: name, ...sentBy(senders, mail) }])),
      ...open.flatMap(({ name, mail }) => (mail === null ? [] : [{ list: name, ...sentBy(senders, mail), messages: lostAt(mail) }])),
    ],
    accepting: accepting.length,
    untraced: accepting.filter(({ mail }) => mail === null).length,
    unknownLists: open.filter(({ mail }) => mail === null).length,
  }
}

function sentBy(senders: ReadonlySet<string>, mail: ListMail): { messages: number; failed: number; tracedMinutes: number } {
  const sent = mail.senders.filter(({ address }) => senders.has(address))
  return {
    messages: sent.reduce((sum, { messages }) => sum + messages, 0),
    failed: sent.reduce((sum, { failed }) => sum + failed, 0),
    tracedMinutes: (Date.parse(mail.until) - Date.parse(mail.from)) / 60_000,
  }
}

/** A time of the calculation, for people. */
export const shownTime = (time: number | null): string => (time === null ? 'never' : new Date(time).toISOString())

/** What was decided about the addresses, for people. */
export const outcomes: Readonly<Record<TimingOutcome, string>> = {
  'before-submission': 'they go before submission',
  'before-cutover': 'they go before cutover',
  kept: 'they are kept',
}
