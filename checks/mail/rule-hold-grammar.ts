import type { Recipient } from '../../facts/recipients.ts'

/** What one entry of `InPlaceHolds` says, on a mailbox or in the organization's configuration. */
export type HoldEntry =
  | { readonly kind: 'hold'; readonly what: string; readonly policy: string }
  /** Keeps nothing in a user's mailbox: a delete-only policy, or one about groups. */
  | { readonly kind: 'none' }
  /** The mailbox is exempt from the organization-wide policy of this name. */
  | { readonly kind: 'exclusion'; readonly policy: string }
  | { readonly kind: 'unknown' }

const names: Readonly<Record<string, string>> = { mbx: 'retention policy', skp: 'retention policy for Teams' }
const bare = '[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const policyEntry = new RegExp(`^(-?)(mbx|skp|grp)(${bare})(?::(\\d+))?$`)
const legacyEntry = new RegExp(`^(?:${bare})$`)

/** https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox */
export function readHold(entry: string): HoldEntry {
  const text = entry.trim().toLowerCase()
  const [, minus, prefix = '', id = '', action] = policyEntry.exec(text) ?? []
  const policy = `${prefix}${id.replaceAll('-', '')}`
  if (minus === '-') return { kind: 'exclusion', policy }
  if (prefix === 'grp' || (prefix !== '' && action === '1')) return { kind: 'none' }
  if (prefix !== '')
    return action === undefined || action === '2' || action === '3'
      ? { kind: 'hold', what: `${names[prefix] ?? 'policy'} ${policy}`, policy }
      : { kind: 'unknown' }
  if (/^unih\S/.test(text)) return { kind: 'hold', what: `eDiscovery case hold ${text}`, policy: text }
  if (/^cld\S/.test(text) || legacyEntry.test(text)) return { kind: 'hold', what: `legacy in-place hold ${text}`, policy: text }
  return { kind: 'unknown' }
}

export interface Holds {
  /** Everything that blocks a move, in words. */
  readonly holds: readonly string[]
  /** Entries that nobody can read. */
  readonly unknown: readonly string[]
  /** Suspended processing: no hold, but usually set because of one. */
  readonly suspended: readonly string[]
}

/** Every hold on a mailbox: its flags, its own entries, and the organization's less its exclusions. */
export function holdsOf({ holds: on }: Pick<Recipient, 'holds'>, organizationHolds: readonly string[]): Holds {
  const own = on.inPlace.map(entry => ({ entry, read: readHold(entry) }))
  const excluded = new Set(own.flatMap(({ read }) => (read.kind === 'exclusion' ? [read.policy] : [])))
  const wide = organizationHolds
    .map(entry => ({ entry, read: readHold(entry) }))
    .filter(({ read }) => read.kind !== 'hold' || !excluded.has(read.policy))
  const words = [
    ...(on.litigation ? ['litigation hold'] : []),
    ...own.flatMap(({ read }) => (read.kind === 'hold' ? [read.what] : [])),
    ...wide.flatMap(({ read }) => (read.kind === 'hold' ? [`organization-wide ${read.what}`] : [])),
    ...(on.complianceTag ? ['retention label on items'] : []),
    ...(on.delay ? ['delay hold (up to 30 days after a hold was lifted)'] : []),
    ...(on.delayRelease ? ['delay release hold (up to 30 days after a hold was lifted)'] : []),
  ]
  return {
    holds: [...new Set(words)],
    unknown: [...own, ...wide].flatMap(({ entry, read }) => (read.kind === 'unknown' ? [entry] : [])),
    suspended: [
      ...(on.retention ? ['retention hold (processing suspended)'] : []),
      ...(on.processingDisabled ? ['ElcProcessingDisabled'] : []),
    ],
  }
}
