import type { IncomingMessage } from 'node:http'

/** Largest accepted request body in bytes; a migration batch carries its CSV inside. */
export const largestBody = 16 * 1024 * 1024

/** Reads a request body as UTF-8; past the bound the rest is dropped and `ok` is false. */
export function readBody(request: IncomingMessage): Promise<{ ok: true; text: string } | { ok: false }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= largestBody) return void chunks.push(chunk)
      request.pause()
      resolve({ ok: false })
    })
    request.on('end', () =>
      resolve({
        ok: true,
        text: chunks.length === 0 ? '' : Buffer.concat(chunks).toString('utf8'),
      }),
    )
    request.on('error', reject)
    request.on('close', () => reject(new Error('The client went away.')))
  })
}

/** JSON is parsed, a form becomes an object of its fields, anything else stays text; an empty body is undefined. */
export function parseBody(contentType: string | undefined, text: string): { ok: true; value: unknown } | { ok: false; detail: string } {
  if (text === '') return { ok: true, value: undefined }
  const type = (contentType ?? '').toLowerCase()
  if (type.includes('json')) {
    try {
      return { ok: true, value: JSON.parse(text) }
    } catch {
      return {
        ok: false,
        detail: 'Unable to read JSON request payload. Please ensure the Content-Type header is set and the payload is valid JSON.',
      }
    }
  }
  if (type.includes('x-www-form-urlencoded')) return { ok: true, value: Object.fromEntries(new URLSearchParams(text)) }
  return { ok: true, value: text }
}
