import { limitations } from '../../data/catalog/limitations.ts'
import { setupItems } from '../../data/catalog/setup-items.ts'
import { testCases } from '../../data/catalog/test-cases.ts'
import type { CheckRecord } from '../../domain/run-record.ts'

/** A setup item, test case or limitation of the catalog that a check covers. */
export interface Covered {
  readonly kind: string
  readonly id: string
  /** Empty for an id that this release's catalog does not know. */
  readonly title: string
}

const titles = new Map<string, string>([...setupItems, ...testCases, ...limitations].map(({ id, title }) => [id, title]))

export const coveredBy = ({ covers }: CheckRecord): Covered[] => {
  const entry =
    (kind: string) =>
    (id: string): Covered => ({ kind, id, title: titles.get(id) ?? '' })
  return [...covers.setup.map(entry('Setup item')), ...covers.tests.map(entry('Test case')), ...covers.limitations.map(entry('Limitation'))]
}
