import type { World } from '../../tenant/world.ts'
import type { Rows } from './rows.ts'

/** A result that is read page by page; kept so that a page costs only itself, and so that pages do not shift under writes. */
export interface Listing {
  readonly rows: Rows
  readonly select: ReadonlySet<string> | null
  readonly pageSize: number
  readonly warnings: readonly string[]
  /** Canonical form of the request; the next page is given only for the same one. */
  readonly request: string
}

const listings = new WeakMap<World, { next: number; open: Map<string, Listing> }>()
const mostOpen = 500

function storeOf(world: World): { next: number; open: Map<string, Listing> } {
  let store = listings.get(world)
  if (!store) listings.set(world, (store = { next: 1, open: new Map() }))
  return store
}

/** Keeps a listing and returns its name; the oldest is forgotten when there are too many. */
export function keepListing(world: World, listing: Listing): string {
  const store = storeOf(world)
  const name = `l${store.next++}`
  store.open.set(name, listing)
  const oldest = store.open.keys().next().value
  if (store.open.size > mostOpen && oldest !== undefined) store.open.delete(oldest)
  return name
}

export function findListing(world: World, name: string): Listing | null {
  return storeOf(world).open.get(name) ?? null
}
