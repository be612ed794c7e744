import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { WavegateError } from '../../domain/errors.ts'
import type { Delay, Layer, Outgoing } from './layer.ts'

/** So many units in so many seconds. */
export interface Budget {
  readonly units: number
  readonly seconds: number
}

const slowAbove = 0.8
const slowest = 0.1
const recovery = 0.02

/**
 * Holds requests back so that a budget is never exceeded. When the service says that it is close to its own
 * limit (`x-ms-throttle-limit-percentage` above 0.8), requests count double, and again double, until it is
 * quiet; then they get cheaper by small steps (https://learn.microsoft.com/graph/throttling).
 */
export function keepBudget(budgets: Readonly<Record<string, Budget>>, delay: Delay): Layer {
  const limiters = new Map(
    Object.entries(budgets).map(([name, b]) => [name, new RateLimiterMemory({ keyPrefix: name, points: b.units, duration: b.seconds })]),
  )
  let share = 1
  const admit = async (request: Outgoing): Promise<void> => {
    const limiter = limiters.get(request.budget)
    if (limiter === undefined) throw new WavegateError('internal', `No request budget is named ${request.budget}.`)
    const cost = Math.min(limiter.points, Math.ceil(request.units / share))
    for (;;) {
      request.signal?.throwIfAborted()
      try {
        await limiter.consume('all', cost)
        return
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused
        // A refused consumption is counted as well; give it back, or waiting requests would starve each other.
        await limiter.reward('all', cost)
        await delay(Math.max(1, refused.msBeforeNext), request.signal)
      }
    }
  }
  return next => async request => {
    try {
      await admit(request)
    } catch (error) {
      if (request.signal?.aborted === true)
        throw new WavegateError('interrupted', 'The request was interrupted while it waited for its turn.', { cause: error })
      throw error
    }
    const answer = await next(request)
    const told = Number(answer.headers.get('x-ms-throttle-limit-percentage') ?? '0')
    share = told > slowAbove ? Math.max(slowest, share / 2) : Math.min(1, share + recovery)
    return answer
  }
}
