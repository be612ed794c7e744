import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import type { Side } from '../../domain/account.ts'
import type { Answer } from '../layers/layer.ts'
import type { RetryOptions } from '../layers/retry.ts'
import { parseAnswer } from '../parse.ts'
import { mostPerBatch, sendBatch } from './batch.ts'
import type { BatchedCall } from './batch.ts'
import type { ExchangeClient } from './client.ts'
import { checkCall } from './cmdlets.ts'
import type { CmdletCall } from './cmdlets.ts'
import { exchangeFailure } from './errors.ts'
import { pageOf } from './normalize.ts'

/** Reads of Exchange that families are built from. */
export interface ExchangeReader {
  readonly side: Side
  /** A tenant-wide list, page by page; each row holds every selected column. */
  list<Schema extends z.ZodType>(schema: Schema, call: CmdletCall): AsyncGenerator<z.output<Schema>>
  /** All rows of a short list; calls of the same turn share a `$batch` of ten. */
  all<Schema extends z.ZodType>(schema: Schema, call: CmdletCall): Promise<z.output<Schema>[]>
  /** Exactly one row, which `isIt` recognises as the object asked for; null when it does not exist. Errors: `answer-ambiguous`. */
  single<Schema extends z.ZodType>(
    schema: Schema,
    call: CmdletCall,
    isIt: (row: z.output<Schema>) => boolean,
  ): Promise<z.output<Schema> | null>
}

const mostPages = 10_000

/** `warn` is told what the service says beside rows that are used. */
export function createExchangeReader(
  client: ExchangeClient,
  retry: RetryOptions,
  signal: AbortSignal | undefined,
  warn: (warning: { readonly about: string; readonly text: string }) => void,
): ExchangeReader {
  // A batch door is known of Exchange only, not of the compliance service that shares its wire format.
  const together =
    client.service === 'exchange'
      ? coalesceCalls(client, retry, signal)
      : async ({ call, link }: BatchedCall): Promise<Answer> => client.invoke(call, link)
  const where = { service: client.service, side: client.side, path: '' } as const

  async function* pages(
    call: CmdletCall,
    send: (link: string | undefined) => Promise<Answer>,
  ): AsyncGenerator<Readonly<Record<string, unknown>>[]> {
    const followed = new Set<string>()
    let link: string | undefined
    do {
      const answer = await send(link)
      if (answer.status < 200 || answer.status > 299) throw exchangeFailure(client.service, client.side, call.name, answer)
      const page = pageOf(answer.text, call, { ...where, path: `/InvokeCommand ${call.name}` })
      for (const text of page.warnings) warn({ about: call.name, text })
      yield page.rows
      link = page.nextLink
      if (link !== undefined && (followed.has(link) || followed.size > mostPages))
        throw new WavegateError('answer-truncated', `The list of ${call.name} in the ${client.side} leads in a circle; run again.`)
      if (link !== undefined) followed.add(link)
    } while (link !== undefined)
  }
  const parse = <Schema extends z.ZodType>(schema: Schema, call: CmdletCall, row: unknown): z.output<Schema> =>
    parseAnswer(schema, row, { ...where, path: `/InvokeCommand ${call.name}` })

  const all = async <Schema extends z.ZodType>(schema: Schema, call: CmdletCall): Promise<z.output<Schema>[]> => {
    checkCall(call)
    const rows: z.output<Schema>[] = []
    for await (const page of pages(call, async link => together(link === undefined ? { call } : { call, link })))
      for (const row of page) rows.push(parse(schema, call, row))
    return rows
  }
  return {
    side: client.side,
    async *list(schema, call) {
      for await (const page of pages(call, async link => client.invoke(call, link))) for (const row of page) yield parse(schema, call, row)
    },
    all,
    async single(schema, call, isIt) {
      try {
        const [row, ...more] = await all(schema, call)
        if (row === undefined) return null
        if (more.length > 0 || !isIt(row))
          throw new WavegateError(
            'answer-ambiguous',
            `${call.name} in the ${client.side} answered a question about one object with ${more.length + 1} rows or with another object; nothing was concluded from it.`,
          )
        return row
      } catch (error) {
        if (error instanceof WavegateError && error.code === 'not-found') return null
        throw error
      }
    },
  }
}

interface Waiting {
  readonly one: BatchedCall
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** Calls of the same turn of the event loop go out together, ten to a request. */
function coalesceCalls(
  client: ExchangeClient,
  retry: RetryOptions,
  signal: AbortSignal | undefined,
): (one: BatchedCall) => Promise<Answer> {
  let waiting: Waiting[] = []
  const flush = async (group: readonly Waiting[]): Promise<void> => {
    const only = group.length === 1 ? group[0] : undefined
    try {
      if (only !== undefined) only.resolve(await client.invoke(only.one.call, only.one.link))
      else
        (
          await sendBatch(
            client,
            group.map(({ one }) => one),
            retry,
            signal,
          )
        ).forEach((answer, index) => group[index]?.resolve(answer))
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }
  return async one =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push({ one, resolve, reject })
      if (waiting.length > 1) return
      setImmediate(() => {
        const due = waiting
        waiting = []
        for (const part of [
          due.filter(({ one: { call } }) => call.perUser !== true),
          due.filter(({ one: { call } }) => call.perUser === true),
        ])
          for (let start = 0; start < part.length; start += mostPerBatch) void flush(part.slice(start, start + mostPerBatch))
      })
    })
}

/** Compares names the way Exchange does. */
export const sameName = (left: string | null | undefined, right: string): boolean =>
  left !== null && left !== undefined && left.toLowerCase() === right.toLowerCase()
