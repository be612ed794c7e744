import { Refusal } from '../wire/refusal.ts'
import type { Expression, Operator, Path, Value } from './expression.ts'
import { tokenize, type Token } from './tokenize.ts'

const operators: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le']
const isOperator = (text: string): text is Operator => operators.includes(text)

/** Parses the part of OData's `$filter` that Graph's directory documents; anything else is its 400. */
export function parseFilter(filter: string): Expression {
  const tokens = tokenize(filter)
  let at = 0
  const fail = (): Refusal => new Refusal(400, 'BadRequest', `Invalid filter clause: Syntax error at token ${at} in '${filter}'.`)
  const peek = (): Token | undefined => tokens[at]
  const next = (): Token => {
    const token = tokens[at++]
    if (!token) throw fail()
    return token
  }
  const isMark = (text: string): boolean => peek()?.kind === 'mark' && peek()?.text === text
  const expect = (text: string): void => {
    if (next().text !== text) throw fail()
  }
  const isWord = (text: string): boolean => peek()?.kind === 'word' && peek()?.text.toLowerCase() === text

  const either = (): Expression => {
    let left = both()
    while (isWord('or')) {
      at++
      left = { kind: 'or', left, right: both() }
    }
    return left
  }
  const both = (): Expression => {
    let left = unary()
    while (isWord('and')) {
      at++
      left = { kind: 'and', left, right: unary() }
    }
    return left
  }
  const unary = (): Expression => {
    if (isWord('not')) {
      at++
      return { kind: 'not', inner: unary() }
    }
    if (isMark('(')) return inParentheses(either)
    return leaf()
  }
  const inParentheses = <T>(inner: () => T): T => {
    expect('(')
    const result = inner()
    expect(')')
    return result
  }
  const path = (): Path => {
    const names: string[] = []
    do {
      if (isMark('/')) at++
      const token = next()
      if (token.kind !== 'word') throw fail()
      names.push(token.text)
    } while (isMark('/'))
    return names
  }
  const value = (): Value => {
    const token = next()
    if (token.kind === 'string') return token.text
    if (token.kind === 'literal') return /^-?\d+(?:\.\d+)?$/u.test(token.text) ? Number(token.text) : token.text
    const word = token.text.toLowerCase()
    if (word === 'null') return null
    if (word === 'true' || word === 'false') return word === 'true'
    throw fail()
  }
  const leaf = (): Expression => {
    const names = path()
    const name = names.at(-1)?.toLowerCase()
    if (names.length === 1 && (name === 'startswith' || name === 'endswith')) {
      const [of, text] = inParentheses(() => {
        const argument = path()
        expect(',')
        return [argument, value()] as const
      })
      if (typeof text !== 'string') throw fail()
      return { kind: 'text', name, path: of, value: text }
    }
    if (name === 'any' && isMark('(')) return inParentheses(() => lambda(names.slice(0, -1)))
    const operator = next().text.toLowerCase()
    if (operator === 'in') return { kind: 'in', path: names, values: inParentheses(values) }
    if (!isOperator(operator)) throw fail()
    return { kind: 'compare', operator, path: names, value: value() }
  }
  const lambda = (of: Path): Expression => {
    if (isMark(')')) return { kind: 'any', path: of, variable: '', inner: null }
    const variable = next().text
    expect(':')
    return { kind: 'any', path: of, variable, inner: either() }
  }
  const values = (): Value[] => {
    const list = [value()]
    while (isMark(',')) {
      at++
      list.push(value())
    }
    return list
  }

  const expression = either()
  if (at !== tokens.length) throw fail()
  return expression
}
