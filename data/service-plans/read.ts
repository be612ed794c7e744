import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'

const yesOrNo = z.enum(['yes', 'no']).transform(word => word === 'yes')
const day = z.iso.date()

const plan = z
  .strictObject({
    planId: z.guid(),
    name: z.string().min(1),
    /** The workload as `assignedPlans[].service` names it, where known. */
    service: z.string(),
    makesMailbox: yesOrNo,
    /** `assumed`: named by the vendor without an id. `unknown`: nobody has published or tried it. */
    scrubs: z.enum(['yes', 'no', 'assumed', 'unknown']),
    provenance: z.enum(['vendor-page', 'vendor-page-by-name', 'product-list', 'candidate']),
    source: z.url({ protocol: /^https$/ }),
    asOf: day,
  })
  .readonly()

const sku = z
  .strictObject({
    skuId: z.guid(),
    partNumber: z.string().min(1),
    name: z.string().min(1),
    /** `e3` and `e5`: base licenses that the playbook asks for; `other-base`: suites below them. */
    class: z.enum(['e3', 'e5', 'other-base', 'add-on']),
    source: z.url({ protocol: /^https$/ }),
    asOf: day,
  })
  .readonly()

export type ServicePlanInfo = z.infer<typeof plan>
export type Scrubs = ServicePlanInfo['scrubs']

/** The rows of a CSV text by their id in lower case; throws `catalog-invalid` for a malformed or repeated row. */
export function tableOf<Row>(text: string, schema: z.ZodType<Row>, idOf: (row: Row) => string, file: string): ReadonlyMap<string, Row> {
  const rows = z.array(schema).safeParse(parse(text, { columns: true }))
  if (!rows.success) throw new WavegateError('catalog-invalid', `${file} is malformed: ${z.prettifyError(rows.error)}`)
  const table = new Map<string, Row>()
  for (const row of rows.data) {
    const id = idOf(row).toLowerCase()
    if (table.has(id)) throw new WavegateError('catalog-invalid', `${file} has ${id} twice; keep one row.`)
    table.set(id, row)
  }
  return table
}

const textOf = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')

/** Service plans by id: what Exchange does when one is enabled. */
export const servicePlans = tableOf(textOf('plans.csv'), plan, row => row.planId, 'plans.csv')

/** Products by SKU id. */
export const skus = tableOf(textOf('skus.csv'), sku, row => row.skuId, 'skus.csv')
