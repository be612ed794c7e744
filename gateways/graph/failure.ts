import { z } from 'zod'
import type { Side } from '../../domain/account.ts'
import type { ServiceError } from '../service-error.ts'
import { refusal } from '../service-error.ts'
import type { GraphAnswer } from './client.ts'

/** https://learn.microsoft.com/graph/errors */
const envelope = z.object({
  error: z.object({
    code: z.string().catch(''),
    message: z.string().catch(''),
    innerError: z.object({ 'request-id': z.string() }).optional().catch(undefined),
  }),
})

/** Codes that say that one object does not exist, in lower case; a 404 with any other code says something else. */
const absent = new Set([
  'resourcenotfound',
  'request_resourcenotfound',
  'directory_objectnotfound',
  'itemnotfound',
  'notfound',
  'errorinvaliduser',
])

export interface GraphRefusal {
  readonly code: string
  readonly message: string
  readonly requestId: string
}

export function refusalOf(answer: GraphAnswer): GraphRefusal {
  const header = answer.headers.get('request-id') ?? ''
  try {
    const parsed = envelope.safeParse(JSON.parse(answer.text))
    if (parsed.success)
      return {
        code: parsed.data.error.code,
        message: parsed.data.error.message,
        requestId: parsed.data.error.innerError?.['request-id'] ?? header,
      }
  } catch {
    // Front doors answer with HTML or plain text; its beginning is all there is to tell.
  }
  return { code: '', message: answer.text.slice(0, 200), requestId: header }
}

export const isAbsent = (answer: GraphAnswer): boolean => answer.status === 404 && absent.has(refusalOf(answer).code.toLowerCase())

export function graphFailure(side: Side, method: string, path: string, answer: GraphAnswer): ServiceError {
  const said = refusalOf(answer)
  return refusal({
    service: 'graph',
    side,
    method,
    url: path,
    status: answer.status,
    vendorCode: said.code,
    vendorMessage: said.message,
    requestId: said.requestId,
  })
}
