import type { Context, Middleware, MiddlewareOptions } from '@microsoft/microsoft-graph-client'
import { GraphClientError } from '@microsoft/microsoft-graph-client'
import { WavegateError } from '../../domain/errors.ts'
import type { Answer, Layer, Outgoing, Send } from '../layers/layer.ts'

/** What one call to the Graph client may cost and how long it may take; travels with the request. */
export class RequestTerms implements MiddlewareOptions {
  readonly outgoing: Outgoing
  constructor(outgoing: Outgoing) {
    this.outgoing = outgoing
  }
}

const carried = new WeakMap<object, unknown>()

/** Wraps our error for the way through the Graph client, which rewrites every error that is not its own (and admits no subclass). */
function carry(error: unknown): GraphClientError {
  const wrapped = new GraphClientError(error instanceof Error ? error.message : 'The request failed.')
  carried.set(wrapped, error)
  return wrapped
}

/** The error that the chain threw, out of the one that the Graph client passed on. */
export const unwrapped = (error: unknown): unknown => (error instanceof Error && carried.has(error) ? carried.get(error) : error)

const requests = new WeakMap<Context, Outgoing>()
const answers = new WeakMap<Context, Answer>()

/** One of our layers as a member of the Graph client's middleware chain. */
export function middlewareOf(layer: Layer): Middleware {
  let next: Middleware | undefined
  return {
    setNext(following) {
      next = following
    },
    async execute(context) {
      const onward: Send = async request => {
        if (next === undefined) throw new WavegateError('internal', 'The middleware chain of Graph has no end.')
        requests.set(context, request)
        await next.execute(context)
        return answerOf(context)
      }
      await finish(context, layer(onward))
    },
  }
}

/** The end of the chain. */
export const endOf = (send: Send): Middleware => ({
  execute: async context => finish(context, send),
})

async function finish(context: Context, send: Send): Promise<void> {
  const answer = await send(requests.get(context) ?? firstRequest(context))
  answers.set(context, answer)
  context.response = new Response([204, 205, 304].includes(answer.status) ? null : answer.text, {
    status: answer.status,
    headers: answer.headers,
  })
}

function answerOf(context: Context): Answer {
  const answer = answers.get(context)
  if (answer === undefined) throw new WavegateError('internal', 'The middleware chain of Graph ended without an answer.')
  return answer
}

/** Turns errors of the chain into ones that the Graph client passes on unchanged; the outermost member. */
export function carryErrors(inner: Middleware): Middleware {
  return {
    async execute(context) {
      try {
        await inner.execute(context)
      } catch (error) {
        throw carry(error)
      }
    },
  }
}

function firstRequest(context: Context): Outgoing {
  const terms = context.middlewareControl?.getMiddlewareOptions(RequestTerms)
  if (!(terms instanceof RequestTerms) || typeof context.request !== 'string')
    throw new WavegateError('internal', 'A request to Graph has no terms.')
  const headers = new Headers(context.options?.headers)
  return {
    ...terms.outgoing,
    url: context.request,
    method: context.options?.method ?? 'GET',
    headers: Object.fromEntries(headers),
    body: typeof context.options?.body === 'string' ? context.options.body : undefined,
  }
}
