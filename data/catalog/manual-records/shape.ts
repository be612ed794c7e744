import type { Condition } from '../../../domain/conditions.ts'
import type { GateName } from '../../../domain/verdict.ts'
import type { LimitationId } from '../limitations.ts'
import type { SetupItemId } from '../setup-items.ts'
import type { TestCaseId } from '../test-cases.ts'

export interface Question {
  readonly id: string
  readonly text: string
  readonly kind: 'yes/no' | 'text' | 'choice'
  /** For `choice`. */
  readonly choices?: readonly string[]
  /** The answers that count as good; any non-empty answer does where it is absent. */
  readonly expected?: readonly string[]
}

/** Something that only a person can tell, recorded in a signed file. */
export interface ManualRecord {
  readonly id: string
  readonly title: string
  /** Whether one record serves one wave, or the tenant pair with all its waves. */
  readonly about: 'wave' | 'tenant-pair'
  readonly gates: readonly GateName[]
  readonly questions: readonly Question[]
  readonly validityDays: number
  /** Conditions that must all hold for the record to be demanded. */
  readonly when: readonly Condition[]
  /** The only check that asks for it, and when; every other record is demanded by manual-records. */
  readonly askedBy?: string
  readonly covers: {
    readonly setup: readonly SetupItemId[]
    readonly tests: readonly TestCaseId[]
    readonly limitations: readonly LimitationId[]
  }
}
