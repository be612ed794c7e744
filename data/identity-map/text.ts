import type { Problem } from '../problems.ts'
import { decodeUtf8 } from '../text.ts'

/** 64 MiB: a map of 100,000 users with long notes has about 30. */
const maxBytes = 64 * 1024 * 1024

const whole = (expected: string, fix: string, line?: number): Problem => ({ line, place: '', value: undefined, expected, fix })

/** The text of a UTF-8 file without its byte order mark, or the one problem that keeps it from being read. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  if (bytes.length > maxBytes)
    return { problem: whole(`at most ${maxBytes / 1024 / 1024} MiB`, 'check that this is the identity map, or split it by wave') }
  const decoded = decodeUtf8(bytes)
  if ('expected' in decoded) return { problem: whole(decoded.expected, 'save the file as “CSV UTF-8”, then run again', decoded.line) }
  if (decoded.text.trim() === '')
    return { problem: whole('a header and one row for each user, but the file is empty', 'fill the identity map') }
  return decoded
}
