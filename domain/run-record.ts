import type { TenantPair } from './account.ts'
import type { Cause, CausedBy, ResponsibleSide } from './cause.ts'
import type { ErrorCode } from './errors.ts'
import type { Settings } from './settings.ts'
import type { GateName, LedgerLine, Scope, Severity, VerdictName } from './verdict.ts'

/** Metadata of a check as a run keeps it, so that an old run can be rendered without the check's code. */
export interface CheckRecord {
  readonly id: string
  readonly area: string
  readonly title: string
  readonly scope: Scope
  readonly severity: Severity
  readonly waivable: boolean
  readonly covers: { readonly setup: readonly string[]; readonly tests: readonly string[]; readonly limitations: readonly string[] }
  readonly predicts: readonly string[]
  readonly needs: readonly string[]
  readonly sources: readonly string[]
  /** Absent in runs of earlier releases, as `sides` and `causedBy` are. */
  readonly side?: ResponsibleSide
  /** By message, where it differs from `side`. */
  readonly sides?: Readonly<Record<string, ResponsibleSide>>
  readonly causedBy?: readonly CausedBy[]
  /** The rule in plain words: the page's *How it is judged* part, Markdown. */
  readonly judged: string
  /** The page's *How to fix* part, Markdown. */
  readonly remedy: string
}

/** `run.json`: everything about a run except its rows. */
export interface RunManifest {
  readonly format: 1
  readonly id: string
  readonly tool: { readonly name: string; readonly version: string }
  readonly catalogDigest: string
  readonly gate: GateName
  readonly wave: string | null
  readonly tenants: TenantPair & { readonly names: { readonly source: string; readonly target: string } }
  readonly cohort: { readonly users: number; readonly manifestDigest: string }
  readonly settings: Settings
  readonly startedAt: string
  /** When gathering ended; ages of facts are measured against it, so that judging again gives the same bytes. */
  readonly gatheredAt: string | null
  readonly identities: readonly SignedInIdentity[]
  readonly facts: readonly FactRecord[]
  readonly requests: readonly RequestTotal[]
  /** How far the services' clocks were from that of the machine that asked. Absent in runs of earlier releases. */
  readonly clocks?: readonly ServiceClock[]
  /** What services said beside answers that were used. Absent in runs of earlier releases. */
  readonly warnings?: readonly ServiceWarning[]
  /** True when the run looked at part of the gate's checks only; such a run cannot open the gate. */
  readonly onlyChecks: readonly string[] | null
  /** Whether probes were enabled (`--probe`). */
  readonly probes: boolean
}

export interface SignedInIdentity {
  readonly side: 'source' | 'target'
  readonly purpose: 'read' | 'probe' | 'execute'
  readonly clientId: string
  readonly tenantId: string
  /** Granted application permissions, by service. */
  readonly permissions: Readonly<Record<string, readonly string[]>>
}

export interface FactRecord {
  readonly ref: string
  readonly state: 'gathered' | 'failed'
  readonly rows: number
  readonly oldest: string | null
  readonly newest: string | null
  /** `sha256-<hex>` of the fact's file. */
  readonly digest: string | null
  readonly error: { readonly code: ErrorCode; readonly sentence: string } | null
}

export interface ServiceClock {
  readonly side: 'source' | 'target'
  readonly service: string
  /** Service clock minus clock of the machine at its worst, in milliseconds; 0 for one that may be right. */
  readonly milliseconds: number
}

export interface ServiceWarning {
  readonly side: 'source' | 'target'
  readonly service: string
  /** What was asked, e.g. `Get-Mailbox`. */
  readonly about: string
  readonly text: string
  readonly times: number
}

export interface RequestTotal {
  readonly side: 'source' | 'target'
  readonly service: string
  readonly requests: number
  readonly retries: number
  /** Resource units charged, where the service tells them. */
  readonly units: number
  /** Requests made for single users, with the reason. */
  readonly perUser: number
}

/** What the gate decides from the ledger alone. */
export interface GateDecision {
  readonly gate: GateName
  readonly decision: 'open' | 'closed'
  /** Only on a gate that is closed because the run itself cannot be relied on, whatever it found. */
  readonly refused?: true | undefined
  readonly reasons: readonly string[]
  readonly expected: number
  readonly reported: number
  readonly totals: Readonly<Record<VerdictName, number>>
  readonly perCheck: readonly CheckTally[]
  readonly eligible: readonly string[]
  readonly heldBack: readonly { readonly subject: string; readonly because: readonly string[] }[]
}

/** `gate.json`. */
export interface GateRecord extends GateDecision {
  /** What is in the way, by cause, what concerns most users first. Every line of a blocker that does not open belongs to exactly one. */
  readonly causes: readonly Cause[]
}

export interface CheckTally {
  readonly check: string
  readonly expected: number
  readonly totals: Readonly<Record<VerdictName, number>>
  /** Required pairs for which the ledger has no line. */
  readonly missing: number
}

/** The one shape that gate, reports and commands read. */
export interface RunRecord {
  readonly manifest: RunManifest
  readonly checks: readonly CheckRecord[]
  readonly gate: GateRecord
  /** Every line of the ledger, ordered by check, then subject. */
  readonly verdicts: readonly LedgerLine[]
  /** Users of the cohort in the order of the identity map. */
  readonly users: readonly {
    readonly key: string
    readonly batch: string
    readonly wave: string
    readonly targetUpn: string
    readonly displayName: string
  }[]
}
