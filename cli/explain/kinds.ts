import { WavegateError } from '../../domain/errors.ts'
import { nearestName } from '../../data/problems.ts'
import { catalogKinds } from './catalog.ts'
import { checkKind } from './checks.ts'
import type { Entry, Kind } from './entry.ts'
import { errorKind } from './error-codes.ts'
import { factKind } from './facts.ts'
import { twinKinds } from './twin.ts'
import { wordKind } from './words.ts'

/** Everything that can be listed and explained. */
export const kinds: readonly Kind[] = [checkKind, ...catalogKinds, errorKind, factKind, ...twinKinds, wordKind]

export interface Found {
  readonly kind: Kind
  readonly entry: Entry
}

/** Everything of that name, whatever its case; a fact may be named with its side. Throws `usage` with the nearest name. */
export function find(id: string): readonly Found[] {
  const wanted = id
    .trim()
    .toLowerCase()
    .replace(/^(?:source|target|pair)\./, '')
  const found = kinds.flatMap(kind => kind.entries.filter(entry => entry.id.toLowerCase() === wanted).map(entry => ({ kind, entry })))
  if (found.length > 0) return found
  throw unknown(`Nothing is called '${id}'`, wanted, [...new Set(kinds.flatMap(kind => kind.entries.map(entry => entry.id)))])
}

/** Steps change tenants; a release that has none says so instead of calling the word unknown. */
export const noSteps: Kind = { name: 'steps', one: 'step', key: 'steps', entries: [] }

export function kindOf(name: string): Kind {
  const known = [...kinds, noSteps]
  const kind = known.find(candidate => candidate.name === name.trim().toLowerCase())
  if (kind) return kind
  throw unknown(
    `There is no kind '${name}'`,
    name,
    known.map(candidate => candidate.name),
  )
}

function unknown(what: string, name: string, known: readonly string[]): WavegateError {
  const near = nearestName(name, known)
  return new WavegateError('usage', `${what}; ${near === undefined ? 'see: wavegate list' : `did you mean ${near}?`}`)
}
