import type { Expression, Operator, Path, Value } from './expression.ts'

/** Reads a top-level property of the object under test. */
export type Reader = (property: string) => unknown

/** Whether an object meets a filter. Text compares without regard to case, as the directory does. */
export function meets(expression: Expression, read: Reader): boolean {
  switch (expression.kind) {
    case 'and':
      return meets(expression.left, read) && meets(expression.right, read)
    case 'or':
      return meets(expression.left, read) || meets(expression.right, read)
    case 'not':
      return !meets(expression.inner, read)
    case 'compare':
      return compare(resolve(expression.path, read), expression.operator, expression.value)
    case 'in':
      return expression.values.some(value => compare(resolve(expression.path, read), 'eq', value))
    case 'text':
      return matchesText(resolve(expression.path, read), expression.name, expression.value)
    case 'any': {
      const items = resolve(expression.path, read)
      if (!Array.isArray(items)) return false
      const { inner, variable } = expression
      if (!inner) return items.length > 0
      return items.some((item: unknown) => meets(inner, name => (name === variable ? item : undefined)))
    }
  }
}

function resolve(path: Path, read: Reader): unknown {
  const [first = '', ...rest] = path
  let value = read(first)
  for (const name of rest) {
    if (name === '$count') return Array.isArray(value) ? value.length : 0
    value = property(value, name)
  }
  return value
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined
}

function matchesText(value: unknown, name: 'startswith' | 'endswith', part: string): boolean {
  if (typeof value !== 'string') return false
  const [text, wanted] = [value.toLowerCase(), part.toLowerCase()]
  return name === 'startswith' ? text.startsWith(wanted) : text.endsWith(wanted)
}

function compare(actual: unknown, operator: Operator, wanted: Value): boolean {
  const value = actual === undefined ? null : actual
  if (operator === 'eq') return same(value, wanted)
  if (operator === 'ne') return !same(value, wanted)
  if (value === null || wanted === null) return false
  const order = orderOf(value, wanted)
  if (operator === 'gt') return order > 0
  if (operator === 'ge') return order >= 0
  return operator === 'lt' ? order < 0 : order <= 0
}

function same(value: unknown, wanted: Value): boolean {
  if (typeof value === 'string' && typeof wanted === 'string') {
    if (value.toLowerCase() === wanted.toLowerCase()) return true
    return isDate(value) && isDate(wanted) && Date.parse(value) === Date.parse(wanted)
  }
  return value === wanted
}

function orderOf(value: unknown, wanted: string | number | boolean): number {
  if (typeof value === 'number' && typeof wanted === 'number') return value - wanted
  if (typeof value !== 'string' || typeof wanted !== 'string') return Number.NaN
  if (isDate(value) && isDate(wanted)) return Date.parse(value) - Date.parse(wanted)
  return value.toLowerCase() < wanted.toLowerCase() ? -1 : Number(value.toLowerCase() !== wanted.toLowerCase())
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}(?:T|$)/u.test(text)
