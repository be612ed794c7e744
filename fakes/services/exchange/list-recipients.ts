import type { CmdletCall, CmdletOutput } from './cmdlet.ts'
import { found } from './cmdlet.ts'
import { objectNotFound } from './cmdlet-error.ts'
import { parseFilter } from './filter.ts'
import { findRecipient } from './find-recipient.ts'
import { resultSize } from './parameters.ts'
import { listedEntries, type RecipientEntry, type RecipientKind } from './recipient-entry.ts'
import { propertyReader, rowsOf, type Columns } from './rows.ts'

/** https://learn.microsoft.com/en-us/powershell/module/exchange/get-mailbox#-resultsize */
const truncated =
  'There are more results available than are currently displayed. To view them, increase the value for the ResultSize parameter.'

/** Cuts a list at `ResultSize` and warns when something was left off. */
export function listed<T>(call: CmdletCall, items: readonly T[], columns: Columns<T>): CmdletOutput {
  const most = resultSize(call.parameters)
  const rows = rowsOf(items, columns)
  return most === null || items.length <= most ? found(rows) : found(rows.first(most), [truncated])
}

export interface Listing {
  readonly kind: RecipientKind
  readonly columns: Columns<RecipientEntry>
  /** Status with which this cmdlet says that an identity is unknown (assumed; it differs between cmdlets). */
  readonly notFound: 400 | 404 | 500
  readonly softDeleted?: boolean
  readonly keep?: (entry: RecipientEntry) => boolean
}

/**
 * What every recipient `Get-` cmdlet does: one object by `Identity`, otherwise all that `Filter` and `RecipientTypeDetails`
 * leave. An empty or null identity counts as absent and returns everything, as the cmdlets' pages warn.
 */
export function listRecipients(call: CmdletCall, listing: Listing): CmdletOutput {
  const { parameters, tenant } = call
  const identity = parameters.text('Identity') ?? parameters.text('User')
  const keep = listing.keep ?? (() => true)
  if (identity !== null) {
    const entry = findRecipient(tenant, identity, listing.kind, listing.softDeleted)
    if (!entry || !keep(entry)) throw objectNotFound(listing.notFound, identity)
    return found(rowsOf([entry], listing.columns))
  }
  const filter = parameters.text('Filter')
  const test = filter === null ? null : parseFilter(filter)
  const read = propertyReader(listing.columns)
  const types = parameters.list('RecipientTypeDetails')?.flatMap(names => names.split(',').map(name => name.trim().toLowerCase()))
  const items: RecipientEntry[] = []
  for (const entry of listedEntries(tenant, listing.kind, listing.softDeleted)) {
    if (!keep(entry)) continue
    if (types && types.length > 0 && !types.includes(entry.recipient.type.toLowerCase())) continue
    if (test && !test(name => read(entry, name))) continue
    items.push(entry)
  }
  return listed(call, items, listing.columns)
}

/** The one recipient that a writing cmdlet names. */
export function recipientToChange(call: CmdletCall, kind: RecipientKind, notFound: 400 | 404 | 500 = 404): RecipientEntry {
  const identity = call.parameters.required('Identity')
  const entry = findRecipient(call.tenant, identity, kind)
  if (!entry) throw objectNotFound(notFound, identity)
  return entry
}
