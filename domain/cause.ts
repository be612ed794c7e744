import type { Severity, VerdictName } from './verdict.ts'

/** Whose administrators can mend it. */
export type ResponsibleSide = 'source' | 'target' | 'both'

/** A check whose fail explains fails of another one: of the tenants, of the user's wave or batch, or of the same user. */
export interface CausedBy<Message extends string = string> {
  readonly check: string
  /** Only these messages of that check explain; any unless said. */
  readonly failing?: readonly string[]
  /** Only these messages of the other check are explained; any unless said. */
  readonly explains?: readonly Message[]
}

/** Lines of the ledger that one thing explains, and the one thing to do about them. */
export interface Cause {
  /** `finding`: what a check says. `fact`: facts of one side could not be read, for one reason. `missing`: the ledger lacks verdicts. */
  readonly kind: 'finding' | 'fact' | 'missing'
  /** The check that found the cause; for `fact` the first one that needed it. */
  readonly check: string
  /** Id of the message for a fail, a short code otherwise. */
  readonly message: string
  readonly verdict: VerdictName | 'missing'
  readonly severity: Severity
  /** Ref of the fact that could not be read, of several the one that most verdicts need; null unless `kind` is `fact`. */
  readonly fact: string | null
  /** All facts of the side that could not be read for this reason, in the order of how many verdicts need them. */
  readonly facts: readonly string[]
  readonly side: ResponsibleSide
  /** For the first subject. */
  readonly found: string
  /** One sentence, for the first subject. */
  readonly fix: string
  /** Whether every subject has the very same `found`. */
  readonly same: boolean
  /** How many subjects have the cause itself. */
  readonly subjects: number
  /** The first few of them. */
  readonly examples: readonly string[]
  /** Users that it concerns, those of its batches and waves and those of what it absorbs included. */
  readonly users: number
  /** Lines that it explains, its own and those that it absorbs. */
  readonly lines: number
  /** What would not be in the way without it. */
  readonly absorbed: readonly AbsorbedGroup[]
}

export interface AbsorbedGroup {
  readonly check: string
  readonly message: string
  readonly verdict: VerdictName
  readonly lines: number
}
