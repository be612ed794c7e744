/** What a check says about one subject. `undecided` and `manual` never open a gate. */
export type VerdictName = 'pass' | 'fail' | 'undecided' | 'not-applicable' | 'manual'

export const verdictNames: readonly VerdictName[] = ['pass', 'fail', 'undecided', 'not-applicable', 'manual']

/** What one verdict is about. A verdict of scope `batch` is about a batch or a wave. */
export type Scope = 'tenant-pair' | 'batch' | 'user'

/** How much a fail weighs; it belongs to the check, not to the verdict. */
export type Severity = 'blocker' | 'warning' | 'advice'

export type GateName = 'setup' | 'prestage' | 'cutover' | 'close'

export const gateNames: readonly GateName[] = ['setup', 'prestage', 'cutover', 'close']

/** The subject of a verdict about both tenants together. */
export const tenantsSubject = 'tenants'

/** A row (or value) that a verdict rests on. */
export interface Evidence {
  /** E.g. `source.recipients`. */
  readonly ref: string
  /** The row's key; empty for a value or a whole table. */
  readonly key: string
  /** When it was read, ISO 8601 UTC; empty when the fact was never gathered. */
  readonly at: string
  /** `sha256-<hex>` of the stored line; empty when there is none. */
  readonly digest: string
}

/** One line of the ledger, in the order in which its fields are written. */
export interface Verdict {
  readonly check: string
  readonly scope: Scope
  readonly subject: string
  readonly verdict: VerdictName
  readonly severity: Severity
  /** Id of the message of a fail; a short code otherwise. */
  readonly message: string
  readonly data: Readonly<Record<string, string | number>>
  /** What was found, one sentence. */
  readonly found: string
  /** What to do, one sentence. */
  readonly fix: string
  readonly facts: readonly Evidence[]
  readonly waiver: null
}

/** A pass needs no more: its facts follow from the check's needs and the subject. */
export interface PassVerdict {
  readonly check: string
  readonly scope: Scope
  readonly subject: string
  readonly verdict: 'pass'
}

export type LedgerLine = Verdict | PassVerdict
