import { recordsAfterCutover } from './manual-records/after-cutover.ts'
import { recordsBeforeCutover } from './manual-records/before-cutover.ts'
import { recordsOfTenantPair } from './manual-records/of-tenant-pair.ts'
import type { ManualRecord } from './manual-records/shape.ts'

export type { ManualRecord, Question } from './manual-records/shape.ts'

const records = [...recordsOfTenantPair, ...recordsBeforeCutover, ...recordsAfterCutover]

export type ManualRecordId = (typeof records)[number]['id']

/** Everything that only a person can tell, of the tenant pair first, then of a wave in the order in which it is demanded. */
export const manualRecords: readonly (ManualRecord & { readonly id: ManualRecordId })[] = records

export const manualRecordById: ReadonlyMap<string, ManualRecord> = new Map(
  records.map((record): [string, ManualRecord] => [record.id, record]),
)
