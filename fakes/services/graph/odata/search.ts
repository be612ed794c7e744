import { Refusal } from '../wire/refusal.ts'
import type { Reader } from './evaluate.ts'

const clause = /^"([^":]+):((?:[^"\\]|\\.)*)"$/u
/** Names are cut into words at blanks, signs and changes between letters, digits and capitals. */
const word = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+|\p{L}+/gu
const cut: readonly string[] = ['displayname', 'description']

const unsupported = (text: string): Refusal => new Refusal(400, 'Request_BadRequest', `Syntax error in the search clause '${text}'.`)

type Test = (read: Reader) => boolean

function words(text: string): string[] {
  return (text.match(word) ?? []).map(each => each.toLowerCase())
}

function single(text: string, searchable: readonly string[]): Test {
  const [, property = '', value = ''] = clause.exec(text.trim()) ?? []
  const name = searchable.find(each => each.toLowerCase() === property.trim().toLowerCase())
  if (name === undefined) throw unsupported(text)
  const wanted = value.replaceAll(/\\(.)/gu, '$1')
  return read => {
    const found = read(name)
    if (typeof found !== 'string') return false
    if (!cut.includes(name.toLowerCase())) return found.toLowerCase().startsWith(wanted.toLowerCase())
    const parts = words(found)
    return words(wanted).every(each => parts.some(part => part.startsWith(each)))
  }
}

/**
 * Parses `"property:value"`, several of them joined by AND or OR, AND binding closer; parentheses are not modelled.
 * https://learn.microsoft.com/en-us/graph/search-query-parameter
 */
export function parseSearch(search: string, searchable: readonly string[]): Test {
  const either = search.split(/\s+OR\s+(?=")/u).map(part => part.split(/\s+AND\s+(?=")/u).map(text => single(text, searchable)))
  return read => either.some(both => both.every(test => test(read)))
}
