/** How long something takes in the twin, with what says so. Code reads the number here, and the page of the behaviours shows it. */
export type Delay = {
  /** What takes so long. */
  readonly what: string
  /** Milliseconds of the virtual clock. */
  readonly ms: number
} & ({ readonly evidence: 'assumed' } | { readonly evidence: 'documented' | 'observed'; readonly source: string })

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** A number that no public page tells. */
export const assumed = (what: string, ms: number): Delay => ({ what, ms, evidence: 'assumed' })
/** A number that a public page tells. */
export const documented = (what: string, ms: number, source: string): Delay => ({ what, ms, evidence: 'documented', source })

/** How long a written change takes until other readers see it; a world may be made with others. */
export const usualDelays = {
  directoryLists: assumed("until Graph's lists show a write", minute / 2),
  exchangeLists: assumed("until Exchange's lists show a write", minute),
  exchangeAddresses: assumed('until Exchange shows addresses written in Entra', 2 * minute),
  messageTraces: assumed('until traces show a message', 5 * minute),
  directoryAudits: assumed('until the audit log shows an act', 2 * minute),
} satisfies Readonly<Record<string, Delay>>

/** The delays of one world, in milliseconds of its clock. */
export type Delays = Readonly<Record<keyof typeof usualDelays, number>>

export const usualMilliseconds: Delays = {
  directoryLists: usualDelays.directoryLists.ms,
  exchangeLists: usualDelays.exchangeLists.ms,
  exchangeAddresses: usualDelays.exchangeAddresses.ms,
  messageTraces: usualDelays.messageTraces.ms,
  directoryAudits: usualDelays.directoryAudits.ms,
}
