/** A value that was understood, or what was expected instead and what to do. */
export type Reading<T> = { readonly value: T } | { readonly expected: string; readonly fix: string }

const ok = <T>(value: T): Reading<T> => ({ value })

/** Letters and digits of any script, inner spaces and `. _ -`: such names are safe as file names and in every report. */
const planName = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._-]{0,62}[\p{L}\p{M}\p{N}])?$/u

export function readPlanName(cell: string): Reading<string> {
  return planName.test(cell)
    ? ok(cell)
    : {
        expected: 'a name of at most 64 letters, digits, spaces, dots, dashes or underscores, beginning and ending with a letter or digit',
        fix: 'rename it',
      }
}

/**
 * Letters without marks, digits and `' . - _ ! # ^ ~` before the @; at most 64 characters before and 48 after it.
 * https://learn.microsoft.com/en-us/microsoft-365/enterprise/prepare-for-directory-synchronization
 */
const upnLocalPart = /^[A-Za-z0-9'.\-_!#^~]{1,64}$/
const domainLabel = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const domainName = new RegExp(`^(?:${domainLabel}\\.)+${domainLabel}$`)

export function readUpn(cell: string): Reading<string> {
  const at = cell.indexOf('@')
  const [local, domain] = [cell.slice(0, Math.max(at, 0)), cell.slice(at + 1)]
  if (at < 1 || cell.includes('@', at + 1)) return { expected: 'a UPN with one @', fix: 'write it as name@domain' }
  if (!upnLocalPart.test(local) || local.endsWith('.'))
    return {
      expected: "at most 64 of A–Z a–z 0–9 ' . - _ ! # ^ ~ before the @, not ending with a dot",
      fix: 'take the UPN from Entra ID, not the display name or an address',
    }
  if (!domainName.test(domain) || domain.length > 48)
    return { expected: 'a domain of at most 48 characters with a dot after the @', fix: 'complete the domain, e.g. ada@contoso.com' }
  return ok(cell)
}

/** RFC 5321 allows 64 characters before the @ and 254 in all; quoted local parts are not used in Exchange Online. */
const mailLocalPart = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}$/u

export function readMail(cell: string): Reading<string> {
  const at = cell.lastIndexOf('@')
  const fits = at > 0 && cell.length <= 254 && mailLocalPart.test(cell.slice(0, at)) && domainName.test(cell.slice(at + 1))
  return fits
    ? ok(cell.toLowerCase())
    : { expected: 'one mail address', fix: 'write it as name@domain, without a display name and without “smtp:”' }
}

const guid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i
const immutableId = /^[A-Za-z0-9+/]{22}==$/

/** Lower case, without braces. The all-zero GUID names nothing and is refused. */
export function readGuid(cell: string): Reading<string> {
  const value = guid.exec(cell)?.[1]?.toLowerCase()
  if (value !== undefined && /[1-9a-f]/.test(value)) return ok(value)
  const fix = immutableId.test(cell)
    ? 'this looks like an immutable id (base64): give the GUID that it was made from'
    : 'write it as 8-4-4-4-12 hexadecimal digits, e.g. 05e9a617-0261-4cee-bb44-138d3ef5d965, or leave the cell empty'
  return { expected: 'a GUID other than zero', fix }
}

const yesWords: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1'])
const noWords: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', ''])

export function readYesNo(cell: string): Reading<boolean> {
  const word = cell.toLowerCase()
  if (yesWords.has(word)) return ok(true)
  if (noWords.has(word)) return ok(false)
  return { expected: 'yes or no', fix: 'write yes, no, true, false, 1 or 0, or leave the cell empty for no' }
}
