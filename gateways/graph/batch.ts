import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { pauseMs } from '../layers/retry.ts'
import type { RetryOptions } from '../layers/retry.ts'
import { retryAfterMs } from '../layers/retry-after.ts'
import { parseAnswer, parseJson } from '../parse.ts'
import type { GraphAnswer, GraphCall, GraphClient, GraphVersion } from './client.ts'
import { graphFailure } from './failure.ts'
import { chunks } from './odata.ts'

/** https://learn.microsoft.com/graph/json-batching#batch-size-limitations */
const mostPerBatch = 20

const responsesSchema = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number().int(),
      headers: z.record(z.string(), z.coerce.string()).nullish(),
      body: z.unknown(),
    }),
  ),
})

/**
 * Sends reads of one version in `$batch` requests and gives one answer per call, in order. Inner statuses are
 * read one by one: only those that were throttled or failed in passing are sent again, after the longest
 * inner `Retry-After`. An answer that is missing, doubled or was never asked for is an error.
 */
export async function sendBatch(
  client: GraphClient,
  version: GraphVersion,
  calls: readonly GraphCall[],
  options: RetryOptions,
  signal?: AbortSignal,
): Promise<GraphAnswer[]> {
  const parts = chunks(calls, mostPerBatch)
  return (await Promise.all(parts.map(async part => sendPart(client, version, part, options, signal)))).flat()
}

async function sendPart(
  client: GraphClient,
  version: GraphVersion,
  calls: readonly GraphCall[],
  options: RetryOptions,
  signal: AbortSignal | undefined,
): Promise<GraphAnswer[]> {
  const settled = new Map<number, GraphAnswer>()
  let open = calls.map((call, index) => ({ call, index }))
  for (let attempt = 1; ; attempt++) {
    const answers = await sendOnce(client, version, open)
    for (const [index, answer] of answers) settled.set(index, answer)
    const again = open.filter(({ index }) => {
      const answer = settled.get(index)
      return answer !== undefined && options.passing(answer)
    })
    if (again.length === 0 || attempt >= options.attempts) break
    const waits = again.map(
      ({ index }) => retryAfterMs(settled.get(index)?.headers.get('retry-after'), options.now()) ?? pauseMs(attempt, options),
    )
    const wait = Math.max(...waits)
    if (wait > options.longestMs) break
    await options.delay(wait, signal)
    open = again
  }
  return calls.map((_call, index) => {
    const answer = settled.get(index)
    if (answer === undefined) throw new WavegateError('internal', 'A call of a batch was never sent.')
    return answer
  })
}

async function sendOnce(
  client: GraphClient,
  version: GraphVersion,
  open: readonly { readonly call: GraphCall; readonly index: number }[],
): Promise<Map<number, GraphAnswer>> {
  const path = '/$batch'
  const outer = await client.send({
    method: 'POST',
    path,
    version,
    repeatable: true,
    units: open.reduce((sum, { call }) => sum + (call.units ?? 1), 0),
    perUser: open.some(({ call }) => call.perUser === true),
    body: {
      requests: open.map(({ call, index }) => ({
        id: String(index),
        method: call.method,
        url: call.path,
        ...(call.headers === undefined ? {} : { headers: call.headers }),
      })),
    },
  })
  if (outer.status !== 200) throw graphFailure(client.side, 'POST', path, outer)
  const where = { service: 'graph', side: client.side, path } as const
  const { responses } = parseAnswer(responsesSchema, parseJson(outer.text, where), where)
  const answers = new Map<number, GraphAnswer>()
  for (const response of responses) {
    const index = Number(response.id)
    if (answers.has(index) || !open.some(one => one.index === index))
      throw new WavegateError(
        'answer-ambiguous',
        `A batch of Graph in the ${client.side} answered a request twice or one that was not in it.`,
      )
    answers.set(index, {
      status: response.status,
      headers: new Headers(response.headers ?? {}),
      text: typeof response.body === 'string' ? response.body : JSON.stringify(response.body ?? null),
    })
  }
  const lost = open.filter(one => !answers.has(one.index)).length
  if (lost > 0)
    throw new WavegateError(
      'answer-truncated',
      `A batch of Graph in the ${client.side} left ${lost} of ${open.length} requests unanswered; run again.`,
    )
  return answers
}
