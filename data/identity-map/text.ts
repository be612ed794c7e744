import { isUtf8 } from 'node:buffer'
import type { Problem } from '../problems.ts'

/** 64 MiB: a map of 100,000 users with long notes has about 30. */
const maxBytes = 64 * 1024 * 1024

const saveAsUtf8 = 'save the file as “CSV UTF-8”, then run again'

const whole = (expected: string, fix: string, line?: number): Problem => ({ line, place: '', value: undefined, expected, fix })

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte)

/** UTF-16 without a mark shows as a zero byte beside every ASCII character. */
const hasZeroBytes = (bytes: Uint8Array): boolean => bytes.subarray(0, 4096).includes(0)

function lineOfFirstInvalidByte(bytes: Uint8Array): number {
  const before = new TextDecoder('utf-8').decode(bytes).split('�', 1)[0] ?? ''
  return before.split(/\r\n|\n|\r/).length
}

/** The text of a UTF-8 file without its byte order mark, or the one problem that keeps it from being read. */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  if (bytes.length > maxBytes)
    return { problem: whole(`at most ${maxBytes / 1024 / 1024} MiB`, 'check that this is the identity map, or split it by wave') }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    return { problem: whole('UTF-8, but the file is UTF-16 or UTF-32', saveAsUtf8) }
  if (hasZeroBytes(bytes)) return { problem: whole('UTF-8 text, but the file has zero bytes: it is UTF-16, or no text', saveAsUtf8) }
  if (!isUtf8(bytes))
    return {
      problem: whole(
        'UTF-8, but bytes here are of another encoding, e.g. Windows-1252 (Latin-1)',
        saveAsUtf8,
        lineOfFirstInvalidByte(bytes),
      ),
    }
  const text = new TextDecoder('utf-8').decode(bytes)
  if (text.trim() === '') return { problem: whole('a header and one row for each user, but the file is empty', 'fill the identity map') }
  return { text }
}
