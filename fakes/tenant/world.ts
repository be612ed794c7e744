import type { EventMap, EventName } from '../behaviours/events.ts'
import type { Clock } from './clock.ts'
import type { Delays } from './delays.ts'
import type { Random } from './random.ts'
import type { RequestLog, RequestRecord } from './request-log.ts'
import type { Tenant, TenantName } from './tenant.ts'

/** Both fake tenants (and further ones), their links, one virtual clock and what was asked of them. */
export interface World {
  readonly seed: number
  readonly scenario: string
  readonly clock: Clock
  /**
   * By how many milliseconds the services' own clocks go wrong. Virtual time is not wrong time: who advances it does not move the clock
   * of whoever asks, so that the `Date` of answers stays that of the machine.
   */
  clockError?: number
  readonly random: Random
  readonly delays: Delays
  readonly tenants: Map<TenantName, Tenant>
  /** The users of the world, in the order of the identity map that the twin writes. */
  readonly pairs: WorldPair[]
  readonly truth: SeededDefect[]
  /** What was asked of it lately; `log` has the totals. */
  readonly requests: readonly RequestRecord[]
  readonly log: RequestLog
  /** Announces a change of state; behaviours decide the consequences. */
  emit<K extends EventName>(event: K, detail: EventMap[K]): void
  /** The tenant of this name; throws when the world has none. */
  tenant(name: TenantName): Tenant
}

/** One person: the account ids on both sides and where the identity map puts them. */
export interface WorldPair {
  readonly wave: string
  readonly batch: string
  readonly sourceId: string
  readonly targetId: string
  sourceUpn: string
  targetUpn: string
  pilot: boolean
  /** objectGUID of the on-premises account that the target account is to be matched with; only in hybrid worlds. */
  adGuid?: string
}

/** What the generator broke on purpose, and which checks must find it. `subject` is the source UPN, the batch or `tenants`. */
export interface SeededDefect {
  readonly subject: string
  readonly defect: string
  readonly checks: readonly string[]
  /** Checks that cannot but fail as well. */
  readonly alsoFound: readonly string[]
  readonly gate: 'setup' | 'prestage' | 'cutover' | 'close'
}
