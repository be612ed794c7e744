/** How long a written change takes until other readers see it, in milliseconds of the virtual clock. All of them are assumed. */
export interface Delays {
  /** Graph's lists of users, deleted users and members: seconds to minutes. */
  readonly directoryLists: number
  /** Exchange's lists of recipients: seconds to a minute and a half. */
  readonly exchangeLists: number
  /** Addresses written in Entra, in Exchange: minutes as a rule, up to a day. */
  readonly exchangeAddresses: number
  /** Messages in traces: minutes. */
  readonly messageTraces: number
  /** Acts in the directory's audit log: minutes. */
  readonly directoryAudits: number
}

export const usualDelays: Delays = {
  directoryLists: 30_000,
  exchangeLists: 60_000,
  exchangeAddresses: 2 * 60_000,
  messageTraces: 5 * 60_000,
  directoryAudits: 2 * 60_000,
}
