import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import type { Answer } from '../layers/layer.ts'
import { pauseMs } from '../layers/retry.ts'
import type { RetryOptions } from '../layers/retry.ts'
import { retryAfterMs } from '../layers/retry-after.ts'
import { parseAnswer, parseJson } from '../parse.ts'
import type { ExchangeClient } from './client.ts'
import { bodyOf, checkCall } from './cmdlets.ts'
import type { CmdletCall } from './cmdlets.ts'
import { exchangeFailure } from './errors.ts'

/** The service publishes no maximum; ten is what large public clients use. */
export const mostPerBatch = 10

const responsesSchema = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number().int().optional(),
      headers: z.record(z.string(), z.coerce.string()).nullish(),
      body: z.unknown(),
    }),
  ),
})

export interface BatchedCall {
  readonly call: CmdletCall
  readonly link?: string
}

/**
 * Up to ten cmdlets in one request, answers by our own ids; only inner failures that pass are sent again. Each part repeats
 * the token: nothing published says whether it must, and public clients of this door do.
 */
export async function sendBatch(
  client: ExchangeClient,
  calls: readonly BatchedCall[],
  options: RetryOptions,
  signal?: AbortSignal,
): Promise<Answer[]> {
  for (const { call } of calls) checkCall(call)
  const settled = new Map<number, Answer>()
  let open = calls.map((one, index) => ({ ...one, index }))
  for (let attempt = 1; ; attempt++) {
    for (const [index, answer] of await sendOnce(client, open)) settled.set(index, answer)
    const again = open.filter(({ index }) => {
      const answer = settled.get(index)
      return answer !== undefined && options.passing(answer)
    })
    if (again.length === 0 || attempt >= options.attempts) break
    const wait = Math.max(
      ...again.map(({ index }) => retryAfterMs(settled.get(index)?.headers.get('retry-after'), options.now()) ?? pauseMs(attempt, options)),
    )
    if (wait > options.longestMs) break
    await options.delay(wait, signal)
    open = again
  }
  return calls.map(({ call }, index) => {
    const answer = settled.get(index)
    if (answer === undefined) throw new WavegateError('internal', `${call.name} was never sent.`)
    return answer
  })
}

interface OpenCall extends BatchedCall {
  readonly index: number
}

async function sendOnce(client: ExchangeClient, open: readonly OpenCall[]): Promise<Map<number, Answer>> {
  const requests = open.map(one => ({
    id: String(one.index),
    method: 'POST',
    url: client.urlOf(one.call, one.link),
    headers: client.headersOf(one.call),
    body: JSON.parse(bodyOf(one.call)) as unknown,
  }))
  const timeouts = open.map(one => one.call.timeoutMs ?? 0)
  const timeoutMs = Math.max(...timeouts) === 0 ? undefined : timeouts.reduce((sum, one) => sum + one, 0)
  const withToken = (Authorization: string): string =>
    JSON.stringify({ requests: requests.map(one => ({ ...one, headers: { Authorization, ...one.headers } })) })
  const outer = await client.post('/$batch', withToken, {
    perUser: open.some(one => one.call.perUser === true),
    units: open.length,
    timeoutMs,
  })
  if (outer.status !== 200) throw exchangeFailure(client.service, client.side, '$batch', outer)
  const where = { service: client.service, side: client.side, path: '/$batch' } as const
  const { responses } = parseAnswer(responsesSchema, parseJson(outer.text, where), where)
  const answers = new Map<number, Answer>()
  for (const response of responses) {
    const index = Number(response.id)
    if (answers.has(index) || !open.some(one => one.index === index))
      throw new WavegateError(
        'answer-ambiguous',
        `A batch of Exchange in the ${client.side} answered a request twice or one that was not in it.`,
      )
    const text = typeof response.body === 'string' ? response.body : JSON.stringify(response.body ?? null)
    answers.set(index, {
      status: response.status ?? statusIn(response.body),
      headers: new Headers(response.headers ?? {}),
      text,
    })
  }
  if (answers.size < open.length)
    throw new WavegateError(
      'answer-truncated',
      `A batch of Exchange in the ${client.side} left ${open.length - answers.size} of ${open.length} requests unanswered; run again.`,
    )
  return answers
}

/** Items may come without a status; then their body tells. */
const statusIn = (body: unknown): number => (typeof body === 'object' && body !== null && 'error' in body ? 500 : 200)
