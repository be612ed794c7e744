import type { ListChange } from './parameters.ts'

/** The list after a change; entries that differ only in case are the same. */
export function changedList(before: readonly string[], change: ListChange): string[] {
  if ('replace' in change) return [...change.replace]
  const removed = new Set(change.remove.map(entry => entry.toLowerCase()))
  const kept = before.filter(entry => !removed.has(entry.toLowerCase()))
  const present = new Set(kept.map(entry => entry.toLowerCase()))
  return [...kept, ...change.add.filter(entry => !present.has(entry.toLowerCase()))]
}
