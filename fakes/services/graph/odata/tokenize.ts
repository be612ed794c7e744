import { Refusal } from '../wire/refusal.ts'

export interface Token {
  readonly kind: 'string' | 'word' | 'literal' | 'mark'
  readonly text: string
}

const pattern =
  /\s+|'((?:[^']|'')*)'|(\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?(?![0-9A-Fa-f-]))|([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})|(-?\d+(?:\.\d+)?)|([A-Za-z_$@#][\w.$@]*)|([(),/:])/uy

/** The tokens of an OData `$filter`. Dates, GUIDs and numbers are literals without quotes. */
export function tokenize(filter: string): Token[] {
  const tokens: Token[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < filter.length) {
    const at = pattern.lastIndex
    const found = pattern.exec(filter)
    if (!found) throw new Refusal(400, 'BadRequest', `Invalid filter clause: Syntax error at position ${at} in '${filter}'.`)
    const [, quoted, date, guid, number, word, mark] = found
    if (quoted !== undefined) tokens.push({ kind: 'string', text: quoted.replaceAll("''", "'") })
    const bare = date ?? guid ?? number
    if (bare !== undefined) tokens.push({ kind: 'literal', text: bare })
    if (word !== undefined) tokens.push({ kind: 'word', text: word })
    if (mark !== undefined) tokens.push({ kind: 'mark', text: mark })
  }
  return tokens
}
