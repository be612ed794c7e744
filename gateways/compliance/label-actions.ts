import { z } from 'zod'

/** How a label encrypts. */
export interface LabelEncryption {
  /** Null when the service's own words could not be read. */
  readonly encrypts: boolean | null
  /** `template`, `userdefined` or whatever the service says; null when it encrypts nothing or did not say. */
  readonly protectionType: string | null
  readonly doubleKey: boolean
}

const pair = z.object({ key: z.string(), value: z.string().nullish() })
const action = z.object({ type: z.string(), settings: z.array(pair).nullish() })
const nothing: LabelEncryption = { encrypts: false, protectionType: null, doubleKey: false }
const unreadable: LabelEncryption = { encrypts: null, protectionType: null, doubleKey: false }

/**
 * Reads the JSON texts in `LabelActions` of `Get-Label`. The spelling of their keys is not published, so case is ignored and
 * an action that cannot be read makes the answer unknown, never "does not encrypt".
 * https://learn.microsoft.com/en-us/powershell/module/exchange/get-label
 */
export function labelEncryption(actions: readonly string[]): LabelEncryption {
  let found = nothing
  for (const text of actions) {
    const parsed = action.safeParse(lowerKeys(jsonOf(text)))
    if (!parsed.success) return unreadable
    if (parsed.data.type.toLowerCase() !== 'encrypt') continue
    const settings = new Map((parsed.data.settings ?? []).map(({ key, value }) => [key.toLowerCase(), value ?? '']))
    const protectionType = settings.get('protectiontype')?.toLowerCase() ?? null
    if (settings.get('disabled')?.toLowerCase() === 'true' || protectionType === 'removeprotection') continue
    found = { encrypts: true, protectionType, doubleKey: (settings.get('doublekeyencryptionurl') ?? '') !== '' }
  }
  return found
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function lowerKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowerKeys(inner)]))
}
