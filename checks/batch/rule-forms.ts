import type { Wave } from '../../domain/planning.ts'
import type { InventoryRow } from '../../facts/inventory.ts'

/** Forms move for nobody, so that their owners need not move together. */
export const isForm = ({ kind }: Pick<InventoryRow, 'kind'>): boolean => /^forms?$/i.test(kind)

/** `'Survey' of ada@source.example` for each form that somebody of the wave owns. */
export function formsOf(inventory: Iterable<InventoryRow>, wave: Wave): string[] {
  const keys = new Set(wave.batches.flatMap(({ users }) => users.map(({ key }) => key)))
  return [...inventory].flatMap(item => {
    const owners = isForm(item) ? item.users.filter(user => keys.has(user)) : []
    return owners.length === 0 ? [] : [`'${item.name}' of ${owners.join(' and ')}`]
  })
}
