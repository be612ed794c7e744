import type { AccessPass } from '../../facts/authentication-methods.ts'

/** Whether a temporary access pass lets the user in when the window begins; what cannot be told is neither. */
export type PassState = { readonly helps: true } | { readonly helps: false; readonly because: string } | { readonly unknown: string }

const minute = 60_000

/**
 * A pass that can be used now, or that only waits for its start, counts while it does not end before the window begins.
 * https://learn.microsoft.com/en-us/graph/api/resources/temporaryaccesspassauthenticationmethod
 */
export function passState({ usable, reason, startsAt, lifetimeMinutes }: AccessPass, windowStart: number | undefined): PassState {
  if (usable === null) return { unknown: 'does not say whether its temporary access pass can be used' }
  if (!usable && reason?.toLowerCase() !== 'notyetvalid') return { helps: false, because: reason ?? 'not usable' }
  const start = startsAt === null ? Number.NaN : Date.parse(startsAt)
  const end = start + (lifetimeMinutes ?? Number.NaN) * minute
  if (Number.isNaN(end)) return { unknown: 'does not say until when its temporary access pass is valid' }
  if (windowStart !== undefined && end <= windowStart)
    return { helps: false, because: `valid until ${new Date(end).toISOString()}, before the window` }
  return { helps: true }
}
