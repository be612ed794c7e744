import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import type { Side } from '../../domain/account.ts'
import { retryDefaults } from '../layers/retry.ts'
import { parseAnswer, parseJson } from '../parse.ts'
import type { TransportOptions } from '../transport.ts'
import { createGraphClient } from './client.ts'
import type { GraphAnswer, GraphCall, GraphVersion } from './client.ts'
import { coalesce } from './coalesce.ts'
import { graphFailure, isAbsent } from './failure.ts'

export interface ReadOptions {
  readonly version?: GraphVersion
  /** Sends `ConsistencyLevel: eventual`, which advanced queries need; never use it to verify a write. */
  readonly eventual?: boolean
  readonly headers?: Readonly<Record<string, string>>
  readonly units?: number
  /** A read with a budget of its own is never put into a batch. */
  readonly budget?: 'reports' | 'message-trace' | 'jobs'
  readonly perUser?: boolean
}

/** Reads of Graph that families are built from. Paths are relative and encoded. */
export interface GraphReader {
  readonly side: Side
  readonly origin: string
  /** Any status; single reads of the same turn share a `$batch`. */
  get(path: string, options?: ReadOptions): Promise<GraphAnswer>
  /** Any status; never batched. */
  send(call: GraphCall): Promise<GraphAnswer>
  /** One object. Errors: by status, `answer-malformed`. */
  one<Schema extends z.ZodType>(schema: Schema, path: string, options?: ReadOptions): Promise<z.output<Schema>>
  /** One object, or null when Graph says that it does not exist. */
  oneOrNull<Schema extends z.ZodType>(schema: Schema, path: string, options?: ReadOptions): Promise<z.output<Schema> | null>
  /** The answer of a POST that only reads. */
  ask<Schema extends z.ZodType>(schema: Schema, path: string, body: unknown, options?: ReadOptions): Promise<z.output<Schema>>
  parse<Schema extends z.ZodType>(schema: Schema, path: string, answer: GraphAnswer): z.output<Schema>
}

export function createGraphReader(options: TransportOptions & { readonly origin: string }): GraphReader {
  const client = createGraphClient(options)
  const together = coalesce(client, { ...retryDefaults, ...options.retry }, options.signal)
  const side = options.side

  const callOf = (path: string, read: ReadOptions | undefined): GraphCall => ({
    method: 'GET',
    path: relative(path, options.origin),
    version: read?.version ?? versionOf(path) ?? 'v1.0',
    ...(read?.eventual === true || read?.headers !== undefined
      ? {
          headers: {
            ...(read.eventual === true ? { ConsistencyLevel: 'eventual' } : {}),
            ...read.headers,
          },
        }
      : {}),
    ...(read?.units === undefined ? {} : { units: read.units }),
    ...(read?.budget === undefined ? {} : { budget: read.budget }),
    ...(read?.perUser === undefined ? {} : { perUser: read.perUser }),
  })
  const get = async (path: string, read?: ReadOptions): Promise<GraphAnswer> => {
    const call = callOf(path, read)
    return call.budget === undefined ? together(call) : client.send(call)
  }
  const parse = <Schema extends z.ZodType>(schema: Schema, path: string, answer: GraphAnswer): z.output<Schema> => {
    const where = { service: 'graph', side, path } as const
    return parseAnswer(schema, parseJson(answer.text, where), where)
  }
  const checked = (method: string, path: string, answer: GraphAnswer): GraphAnswer => {
    if (answer.status < 200 || answer.status > 299) throw graphFailure(side, method, path, answer)
    return answer
  }
  return {
    side,
    origin: options.origin,
    get,
    send: async call => client.send(call),
    parse,
    one: async (schema, path, read) => parse(schema, path, checked('GET', path, await get(path, read))),
    async oneOrNull(schema, path, read) {
      const answer = await get(path, read)
      return isAbsent(answer) ? null : parse(schema, path, checked('GET', path, answer))
    },
    async ask(schema, path, body, read) {
      const answer = await client.send({
        ...callOf(path, read),
        method: 'POST',
        body,
        repeatable: true,
      })
      return parse(schema, path, checked('POST', path, answer))
    },
  }
}

const versionOf = (path: string): GraphVersion | undefined => {
  const version = path.startsWith('https://') ? URL.parse(path)?.pathname.split('/')[1] : undefined
  return version === 'beta' || version === 'v1.0' ? version : undefined
}

/** A link of an answer → path without version. Throws `request-refused` when it leads to another origin. */
function relative(path: string, origin: string): string {
  if (path.startsWith('/')) return path
  const url = URL.parse(path)
  if (url === null || url.origin !== origin || versionOf(path) === undefined)
    throw new WavegateError(
      'request-refused',
      `Graph gave a link to ${url?.origin ?? 'an unreadable address'} instead of ${origin}; it was not followed, because the token must not leave.`,
    )
  return `${url.pathname.slice(url.pathname.indexOf('/', 1))}${url.search}`
}
