import { setTimeout as sleep } from 'node:timers/promises'
import { WavegateError } from '../../domain/errors.ts'
import type { Answer, Delay, Layer } from './layer.ts'
import { retryAfterMs } from './retry-after.ts'

export interface RetryOptions {
  /** Attempts in all. */
  readonly attempts: number
  /** First pause without `Retry-After`; doubles each time. */
  readonly baseMs: number
  /** Longest single pause; a longer `Retry-After` ends the attempts. */
  readonly longestMs: number
  /** In [0, 1). */
  readonly random: () => number
  readonly delay: Delay
  readonly now: () => number
  /** Whether the same request may go well a moment later. */
  readonly passing: (answer: Answer) => boolean
}

const passingStatuses = new Set([408, 429, 500, 502, 503, 504])

export const retryDefaults: RetryOptions = {
  attempts: 6,
  baseMs: 500,
  longestMs: 300_000,
  random: Math.random,
  delay: (milliseconds, signal) => sleep(milliseconds, undefined, signal === undefined ? {} : { signal }),
  now: Date.now,
  passing: answer => passingStatuses.has(answer.status),
}

/** Full jitter above half the pause, so that two requests that failed together do not return together. */
export const pauseMs = (attempt: number, options: RetryOptions): number =>
  Math.min(options.longestMs, options.baseMs * 2 ** (attempt - 1)) * (0.5 + options.random() / 2)

/**
 * Sends a repeatable request again after 408, 429, 5xx and broken connections. The last answer is given
 * back as it is; a request that is not repeatable is sent once, whatever happens.
 */
export function retry(options: RetryOptions): Layer {
  return next => async request => {
    for (let attempt = 1; ; attempt++) {
      const last = !request.repeatable || attempt >= options.attempts
      let wait: number
      try {
        const answer: Answer = await next({ ...request, attempt })
        if (last || !options.passing(answer)) return answer
        wait = retryAfterMs(answer.headers.get('retry-after'), options.now()) ?? pauseMs(attempt, options)
        if (wait > options.longestMs) return answer
      } catch (error) {
        const again =
          error instanceof WavegateError && (error.code === 'timeout' || (error.code === 'unreachable' && error.cause !== 'certificate'))
        if (last || !again) throw error
        wait = pauseMs(attempt, options)
      }
      try {
        await options.delay(wait, request.signal)
      } catch (error) {
        throw new WavegateError('interrupted', 'The request was interrupted while it waited to be sent again.', { cause: error })
      }
    }
  }
}
