import { createSecureContext, getCACertificates } from 'node:tls'
import { Agent, fetch } from 'undici'
import { WavegateError } from '../../domain/errors.ts'
import { pathOf, quoted } from '../redact.ts'
import type { Answer, Outgoing, Send } from './layer.ts'

/** Largest answer that is read; a page of 1,000 users with every property is about 20 MB. */
const largestAnswer = 256 * 1024 * 1024

/** The end of the chain: HTTP over undici, trusting `trustedCa` beside the machine's certificate authorities. */
export function undiciSend(
  trustedCa: string | undefined,
  connections: number,
  largest = largestAnswer,
): { readonly send: Send; close(): Promise<void> } {
  const agent = new Agent({
    connections,
    maxResponseSize: largest,
    // One context for all connections: given as `ca`, the certificates are parsed anew for each, measured at 20 ms.
    connect: trustedCa === undefined ? {} : { secureContext: createSecureContext({ ca: [...getCACertificates('default'), trustedCa] }) },
  })
  return { send: async request => exchange(request, agent, largest), close: async () => agent.close() }
}

async function exchange(request: Outgoing, agent: Agent, largest: number): Promise<Answer> {
  const timeout = AbortSignal.timeout(request.timeoutMs)
  const signal = request.signal === undefined ? timeout : AbortSignal.any([request.signal, timeout])
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body ?? null,
      redirect: 'manual',
      dispatcher: agent,
      signal,
    })
    return {
      status: response.status,
      headers: new Headers([...response.headers]),
      text: await textOf(response.body, largest),
    }
  } catch (error) {
    if (error instanceof TooLarge)
      throw new WavegateError(
        'answer-malformed',
        `The answer to ${request.method} ${pathOf(request.url)} is larger than ${largest} bytes; it was not read.`,
      )
    throw failure(request, error, timeout)
  }
}

class TooLarge extends Error {}

/** The agent counts what comes over the wire; a packed answer may be a thousand times as large. */
async function textOf(body: AsyncIterable<Uint8Array> | null, largest: number): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body ?? []) {
    bytes += part.byteLength
    if (bytes > largest) throw new TooLarge()
    parts.push(part)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

function failure(request: Outgoing, error: unknown, timeout: AbortSignal): WavegateError {
  const what = `${request.method} ${URL.parse(request.url)?.host ?? '(unreadable address)'}${pathOf(request.url)}`
  if (request.signal?.aborted === true) return new WavegateError('interrupted', `${what} was interrupted.`)
  if (timeout.aborted)
    return new WavegateError('timeout', `${what} gave no whole answer within ${Math.round(request.timeoutMs / 1000)} s; run again.`)
  const cause = networkCodeOf(error)
  if (/CERT|SELF_SIGNED|ALTNAME|ISSUER|UNABLE_TO_VERIFY/.test(cause))
    return new WavegateError(
      'unreachable',
      `${what} failed because its certificate is not trusted (${cause}); name the right certificate authority under trustedCa.`,
      { cause: 'certificate' },
    )
  return new WavegateError('unreachable', `${what} failed before an answer came (${cause}); check the address and the network.`)
}

/** The code of the innermost cause, e.g. `ECONNREFUSED`; never its message, which may quote a request. */
function networkCodeOf(error: unknown): string {
  let code = 'no code'
  let current: unknown = error
  for (let depth = 0; depth < 8 && current instanceof Error; depth++) {
    if ('code' in current && typeof current.code === 'string') code = current.code
    current = current.cause
  }
  return quoted(code, 60)
}
