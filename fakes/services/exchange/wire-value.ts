/**
 * How the service writes .NET values as JSON, after a captured `Get-Mailbox` answer: booleans and strings stand bare,
 * collections carry `X@odata.type`, times and 32-bit numbers `X@data.type`, GUIDs both. Sizes are display strings.
 */
export type Value = string | number | boolean | null | readonly string[] | Typed

export interface Typed {
  readonly dataType: string
  readonly odataType: string | null
  readonly json: string | number
}

export type WireRow = Record<string, unknown>

export const zeroGuid = '00000000-0000-0000-0000-000000000000'

export function guid(value: string | null): Typed {
  return { dataType: 'System.Guid', odataType: '#Guid', json: value ?? zeroGuid }
}

/** A time as .NET writes it, seven fraction digits; properties named `…UTC` end in `Z`, others in an offset. */
export function time(iso: string | null, zone: 'Z' | '+00:00' = '+00:00'): Typed | null {
  if (iso === null) return null
  const written = new Date(iso).toISOString()
  return {
    dataType: 'System.DateTime',
    odataType: null,
    json: `${written.slice(0, -1)}0000${zone}`,
  }
}

export function wholeNumber(value: number): Typed {
  return { dataType: 'System.Int32', odataType: null, json: value }
}

const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** `99 GB (106,300,440,576 bytes)`, four significant digits; null is `Unlimited`. */
export function size(bytes: number | null): string {
  if (bytes === null) return 'Unlimited'
  let step = 0
  let scaled = bytes
  while (scaled >= 1024 && step < units.length - 1) {
    scaled /= 1024
    step++
  }
  return `${Number(scaled.toPrecision(4))} ${units[step] ?? 'B'} (${bytes.toLocaleString('en-US')} bytes)`
}

/** A flags enum: names in one string. No flag is `None`. */
export function flags(names: readonly string[]): string {
  return names.length === 0 ? 'None' : names.join(', ')
}

/** The bare JSON of a value, as filters see it. */
export function plain(value: Value): string | number | boolean | null | readonly string[] {
  return value !== null && typeof value === 'object' && 'json' in value ? value.json : value
}

/** Writes one property with the annotations its type has. */
export function writeProperty(row: WireRow, name: string, value: Value): void {
  if (Array.isArray(value)) row[`${name}@odata.type`] = '#Collection(String)'
  else if (value !== null && typeof value === 'object' && 'json' in value) {
    row[`${name}@data.type`] = value.dataType
    if (value.odataType) row[`${name}@odata.type`] = value.odataType
  }
  row[name] = plain(value)
}
