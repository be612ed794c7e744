import { badParameter, missingParameter, unknownParameter } from './cmdlet-error.ts'

/** The parameters of one cmdlet call. Names are matched as PowerShell does, without regard to case. */
export interface Parameters {
  has(name: string): boolean
  /** Null when absent, null or empty. */
  text(name: string): string | null
  /** As `text`, but refuses the call without it. */
  required(name: string): string
  /** A switch or `$true`/`$false`. */
  flag(name: string): boolean
  /** Undefined when absent. */
  flagOr(name: string): boolean | undefined
  /** A plain list, or one text as a list of one; null when absent. */
  list(name: string): string[] | null
  raw(name: string): unknown
}

const common = ['confirm', 'whatif', 'verbose', 'debug', 'resultsize']

export function readParameters(given: Readonly<Record<string, unknown>>, allowed: readonly string[]): Parameters {
  const known = new Set([...allowed.map(name => name.toLowerCase()), ...common])
  const values = new Map<string, unknown>()
  for (const [name, value] of Object.entries(given)) {
    if (name.includes('@')) continue
    if (!known.has(name.toLowerCase())) throw unknownParameter(name)
    values.set(name.toLowerCase(), value)
  }
  const raw = (name: string): unknown => values.get(name.toLowerCase())
  const text = (name: string): string | null => {
    const value = raw(name)
    if (value === undefined || value === null || value === '') return null
    if (typeof value === 'string') return value
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    throw badParameter(name, 'Cannot convert value to type System.String.')
  }
  const flagOr = (name: string): boolean | undefined => {
    const value = raw(name)
    if (value === undefined || value === null) return undefined
    if (typeof value === 'boolean') return value
    throw badParameter(name, 'Cannot convert value to type System.Boolean.')
  }
  return {
    has: name => values.has(name.toLowerCase()),
    raw,
    text,
    flagOr,
    flag: name => flagOr(name) ?? false,
    required: name => {
      const value = text(name)
      if (value === null) throw missingParameter(name)
      return value
    },
    list: name => {
      const value = raw(name)
      if (value === undefined) return null
      if (value === null) return []
      if (typeof value === 'string') return [value]
      if (Array.isArray(value) && value.every(entry => typeof entry === 'string')) return value
      throw badParameter(name, 'Cannot convert value to type Microsoft.Exchange.Data.MultiValuedProperty.')
    },
  }
}

/** A change to a multivalued property: a plain list replaces it, a tagged hashtable adds and removes. */
export type ListChange = { readonly replace: string[] } | { readonly add: string[]; readonly remove: string[] }

function texts(name: string, value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (typeof value === 'string') return [value]
  if (Array.isArray(value) && value.every(entry => typeof entry === 'string')) return value
  throw badParameter(name, 'Cannot convert value to type System.String[].')
}

/** Null when the parameter is absent. A hashtable without its type tag fails as in the service. */
export function listChange(parameters: Parameters, name: string, itemType: string): ListChange | null {
  const value = parameters.raw(name)
  if (value === undefined) return null
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { replace: parameters.list(name) ?? [] }
  const table = new Map(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry]))
  if (table.get('@odata.type') !== '#Exchange.GenericHashTable')
    throw badParameter(name, `Cannot convert value of type "Newtonsoft.Json.Linq.JProperty" to type "${itemType}".`)
  return { add: texts(name, table.get('add')), remove: texts(name, table.get('remove')) }
}

/** `ResultSize`: null is unlimited; 1,000 unless said. */
export function resultSize(parameters: Parameters): number | null {
  const value = parameters.raw('ResultSize')
  if (value === undefined || value === null) return 1000
  if (typeof value === 'string' && value.toLowerCase() === 'unlimited') return null
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1)
    throw badParameter('ResultSize', 'Cannot convert value to type Microsoft.Exchange.Data.Unlimited.')
  return count
}
