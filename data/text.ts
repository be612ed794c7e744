import { isUtf8 } from 'node:buffer'

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte)

/** UTF-16 without a mark shows as a zero byte beside every ASCII character. */
const hasZeroBytes = (bytes: Uint8Array): boolean => bytes.subarray(0, 4096).includes(0)

function lineOfFirstInvalidByte(bytes: Uint8Array): number {
  const before = new TextDecoder('utf-8').decode(bytes).split('�', 1)[0] ?? ''
  return before.split(/\r\n|\n|\r/).length
}

/** The text of a file in UTF-8 without its byte order mark, or what was expected instead of these bytes, and from which line on. */
export function decodeUtf8(
  bytes: Uint8Array,
): { readonly text: string } | { readonly expected: string; readonly line: number | undefined } {
  const refused = (expected: string, line?: number) => ({ expected, line })
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    return refused('UTF-8, but the file is UTF-16 or UTF-32')
  if (hasZeroBytes(bytes)) return refused('UTF-8 text, but the file has zero bytes: it is UTF-16, or no text')
  if (!isUtf8(bytes))
    return refused('UTF-8, but bytes here are of another encoding, e.g. Windows-1252 (Latin-1)', lineOfFirstInvalidByte(bytes))
  return { text: new TextDecoder('utf-8').decode(bytes) }
}
