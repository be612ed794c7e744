import type { TenantPair } from '../../domain/account.ts'
import { recordServes } from '../../data/records/read.ts'
import type { ManualRecordFile } from '../../facts/manual-records.ts'

/** What a tester signed, and which of its answers are not the expected ones. */
export interface SignedRecord {
  readonly tester: string
  readonly unmet: readonly string[]
  readonly answer: (question: string) => string
}

export interface WantedRecord {
  readonly record: string
  /** Empty for one that only a record about the tenant pair serves. */
  readonly wave: string
  readonly tenants: TenantPair
  readonly asOf: string
}

/** The record that counts, or why there is none. The last word counts: a later record replaces an earlier one that is still valid. */
export function signedRecord(
  files: Iterable<ManualRecordFile>,
  { record, wave, tenants, asOf }: WantedRecord,
): SignedRecord | 'missing' | 'expired' {
  const demand = { record, wave, tenants: { source: tenants.source.tenantId, target: tenants.target.tenantId } }
  const serving = [...files].flatMap(file =>
    file.payload && recordServes(file.payload, demand) ? [{ ...file, payload: file.payload }] : [],
  )
  const valid = serving.filter(
    ({ state, validUntil }) => state === 'valid' && validUntil !== null && Date.parse(asOf) < Date.parse(validUntil),
  )
  const last = valid.toSorted((a, b) => Date.parse(b.payload.time) - Date.parse(a.payload.time))[0]
  if (last === undefined) return serving.length > 0 ? 'expired' : 'missing'
  const answers = new Map(last.payload.answers.map(({ question, answer }) => [question, answer.trim()]))
  return { tester: last.payload.tester, unmet: last.unmet, answer: question => answers.get(question) ?? '' }
}
