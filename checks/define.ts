import type { TenantPair, UserPair } from '../domain/account.ts'
import type { CausedBy, ResponsibleSide } from '../domain/cause.ts'
import type { Condition } from '../domain/conditions.ts'
import type { ErrorCode } from '../domain/errors.ts'
import type { Batch, Cohort, Wave } from '../domain/planning.ts'
import type { Settings } from '../domain/settings.ts'
import type { GateName, Scope, Severity } from '../domain/verdict.ts'
import type { LimitationId } from '../data/catalog/limitations.ts'
import type { PredictedErrorCode } from '../data/catalog/predicted-errors.ts'
import type { SetupItemId } from '../data/catalog/setup-items.ts'
import type { TestCaseId } from '../data/catalog/test-cases.ts'
import type { FactRef, FactViews } from '../facts/facts.ts'

/**
 * The two sentences of a fail; `{name}` stands for a value that `fail` must be given, `{name|one|many}` for the first of two wordings
 * where that value is 1 and for the second otherwise: `{count} {count|hold|holds}`.
 */
export interface Message {
  readonly found: string
  readonly fix: string
  /** Whose administrators mend it, where that differs from the check's `side`; a value `side` of the fail overrides both. */
  readonly side?: ResponsibleSide
}

type ValueOf<Placeholder extends string> = Placeholder extends `${infer Name}|${string}` ? Name : Placeholder
type Placeholders<Text extends string> = Text extends `${string}{${infer Inner}}${infer Rest}` ? ValueOf<Inner> | Placeholders<Rest> : never

type DataOf<M extends Message> = { readonly [Name in Placeholders<M['found']> | Placeholders<M['fix']>]: string | number }

/** Built only by the functions of `Verdicts`. */
export type Judgement =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'fail'; readonly message: string; readonly data: Readonly<Record<string, string | number>> }
  | { readonly verdict: 'undecided' | 'not-applicable' | 'manual'; readonly reason: string }

/** The verdicts a check can give. `fail` takes a declared message and every value that its sentences name. */
export interface Verdicts<Messages extends Readonly<Record<string, Message>>> {
  pass(): Judgement
  fail<const Id extends keyof Messages & string>(message: Id, data: DataOf<Messages[Id]>): Judgement
  undecided(reason: string): Judgement
  notApplicable(reason: string): Judgement
  manual(reason: string): Judgement
}

/** Everything beside the subject and its facts that a judgement may depend on. */
export interface JudgeContext {
  readonly settings: Settings
  readonly tenants: TenantPair
  readonly cohort: Cohort
  readonly gate: GateName
  /** Whether probes were enabled (`--probe`). */
  readonly probes: boolean
  /** When gathering ended, ISO 8601 UTC: the check's only clock. */
  readonly asOf: string
}

export type SubjectOf<S extends Scope, Of extends 'batch' | 'wave'> = S extends 'user'
  ? UserPair
  : S extends 'batch'
    ? Of extends 'wave'
      ? Wave
      : Batch
    : TenantPair

/** One executable check: a pure function from facts to a verdict, with its metadata. */
export interface Check<
  S extends Scope = Scope,
  Of extends 'batch' | 'wave' = 'batch' | 'wave',
  Refs extends FactRef = FactRef,
  Messages extends Readonly<Record<string, Message>> = Readonly<Record<string, Message>>,
> {
  readonly id: string
  readonly title: string
  readonly scope: S
  /** For scope `batch`: one verdict per batch, or per wave. */
  readonly subjects?: Of
  readonly severity: Severity
  /** False for checks that no waiver can open. */
  readonly waivable: boolean
  readonly guards: readonly GateName[]
  readonly covers: {
    readonly setup?: readonly SetupItemId[]
    readonly tests?: readonly TestCaseId[]
    readonly limitations?: readonly LimitationId[]
  }
  /** Vendor error codes that a fail predicts. */
  readonly predicts?: readonly PredictedErrorCode[]
  /** When it applies; not-applicable otherwise. */
  readonly when?: readonly Condition[]
  /** Needs a probe, which the user must enable. */
  readonly probe?: true
  readonly needs: readonly Refs[]
  /**
   * Facts that the check can do without when gathering them failed with one of these codes: it asks the view (`unread`) and judges
   * otherwise. Reading such a view leaves the subject undecided all the same, and so does every other failure.
   */
  readonly copesWithout?: { readonly [Ref in Refs]?: readonly ErrorCode[] }
  readonly messages: Messages
  /** Whose administrators mend what it finds; both unless said. */
  readonly side?: ResponsibleSide
  /** Checks whose fail explains fails of this one; the gate then shows one cause for both. */
  readonly causedBy?: readonly CausedBy<NoInfer<keyof Messages & string>>[]
  readonly sources: readonly string[]
  judge(subject: SubjectOf<S, Of>, facts: FactViews<Refs>, verdict: Verdicts<Messages>, context: JudgeContext): Judgement
}

/** A check with its types forgotten, as the engine and the registry hold it. */
export interface AnyCheck extends Omit<Check, 'judge' | 'needs' | 'subjects' | 'copesWithout'> {
  readonly needs: readonly FactRef[]
  readonly copesWithout?: Readonly<Partial<Record<FactRef, readonly ErrorCode[]>>>
  readonly subjects?: 'batch' | 'wave'
  // The engine hands every check exactly the subject and the facts that it declared.
  judge(subject: never, facts: never, verdict: never, context: JudgeContext): Judgement
}

export function defineCheck<
  const S extends Scope,
  const Refs extends FactRef,
  const Messages extends Readonly<Record<string, Message>>,
  const Of extends 'batch' | 'wave' = 'batch',
>(check: Check<S, Of, Refs, Messages>): Check<S, Of, Refs, Messages> {
  return check
}

/** A check as the registry holds it: with the folder it stands in. */
export type RegisteredCheck = AnyCheck & { readonly area: string }
