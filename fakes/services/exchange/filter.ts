import { invalidOperation, type CmdletError } from './cmdlet-error.ts'

/** A property's value as a filter sees it; undefined when the object has no such property. */
type ReadProperty = (name: string) => string | number | boolean | null | readonly string[] | undefined
export type Filter = (read: ReadProperty) => boolean

const token = /\s*(?:(\()|(\))|(-[a-z]+)|'((?:[^']|'')*)'|"([^"]*)"|\$(true|false|null)|([\w.]+))/giy
type Token = {
  kind: 'open' | 'close' | 'operator' | 'name' | 'value'
  text: string
  value: string | boolean | null
}

function refuse(filter: string, reason: string): CmdletError {
  return invalidOperation(
    'Ex3D1C55',
    'Microsoft.Exchange.Data.ParsingInvalidFilterException',
    `Invalid filter syntax in "${filter}": ${reason}`,
  )
}

function tokens(filter: string): Token[] {
  const list: Token[] = []
  token.lastIndex = 0
  while (token.lastIndex < filter.trimEnd().length) {
    const match = token.exec(filter)
    if (!match) throw refuse(filter, 'unexpected character.')
    const [, open, close, operator, single, double, word, name] = match
    if (open) list.push({ kind: 'open', text: '(', value: null })
    else if (close) list.push({ kind: 'close', text: ')', value: null })
    else if (operator) list.push({ kind: 'operator', text: operator.toLowerCase(), value: null })
    else if (single !== undefined) list.push({ kind: 'value', text: single, value: single.replaceAll("''", "'") })
    else if (double !== undefined) list.push({ kind: 'value', text: double, value: double })
    else if (word)
      list.push({
        kind: 'value',
        text: word,
        value: word.toLowerCase() === 'null' ? null : word.toLowerCase() === 'true',
      })
    else if (name) list.push({ kind: 'name', text: name, value: name })
  }
  return list
}

function compare(name: string, operator: string, wanted: string | boolean | null): Filter {
  const text = String(wanted).toLowerCase()
  const same = (value: unknown): boolean => (wanted === null ? value === null || value === '' : String(value).toLowerCase() === text)
  const parts = text.split('*')
  const like = (value: unknown): boolean => matchesParts(String(value).toLowerCase(), parts)
  const test = operator === '-like' || operator === '-notlike' ? like : same
  const any = (read: ReadProperty): boolean => {
    const value = read(name)
    if (Array.isArray(value)) return wanted === null ? value.length === 0 : value.some(test)
    return test(value)
  }
  return operator === '-ne' || operator === '-notlike' ? read => !any(read) : any
}

/** Wildcard match without a regular expression: `*` stands for any text. */
function matchesParts(text: string, parts: readonly string[]): boolean {
  const head = parts[0] ?? ''
  if (parts.length === 1) return text === head
  const tail = parts.at(-1) ?? ''
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return false
  let at = head.length
  for (const part of parts.slice(1, -1)) {
    const next = text.indexOf(part, at)
    if (next < 0) return false
    at = next + part.length
  }
  return at <= text.length - tail.length
}

/** Parses an OPATH filter such as `EmailAddresses -eq 'smtp:a@b' -and -not (IsDirSynced -eq $true)`. */
export function parseFilter(filter: string): Filter {
  const list = tokens(filter)
  let at = 0
  const next = (): Token | undefined => list[at++]
  const isNext = (operator: string): boolean => list[at]?.kind === 'operator' && list[at]?.text === operator

  const term = (depth: number): Filter => {
    if (depth > 50) throw refuse(filter, 'nested too deeply.')
    if (isNext('-not')) {
      at++
      const inner = term(depth + 1)
      return read => !inner(read)
    }
    const first = next()
    if (first?.kind === 'open') {
      const inner = either(depth + 1)
      if (next()?.kind !== 'close') throw refuse(filter, 'a parenthesis is not closed.')
      return inner
    }
    const operator = next()
    const value = next()
    if (first?.kind !== 'name' || operator?.kind !== 'operator' || !value || (value.kind !== 'value' && value.kind !== 'name'))
      throw refuse(filter, 'a comparison was expected.')
    if (!['-eq', '-ne', '-like', '-notlike'].includes(operator.text)) throw refuse(filter, `operator ${operator.text} is not supported.`)
    return compare(first.text, operator.text, value.value)
  }
  const both = (depth: number): Filter => {
    let left = term(depth)
    while (isNext('-and')) {
      at++
      const before = left
      const right = term(depth)
      left = read => before(read) && right(read)
    }
    return left
  }
  const either = (depth: number): Filter => {
    let left = both(depth)
    while (isNext('-or')) {
      at++
      const before = left
      const right = both(depth)
      left = read => before(read) || right(read)
    }
    return left
  }
  const whole = either(0)
  if (at < list.length) throw refuse(filter, 'text after the end.')
  return whole
}
