import pLimit from 'p-limit'
import type { Layer } from './layer.ts'

/** At most `concurrency` requests in flight; a request that waits to be sent again holds no place. */
export function limit(concurrency: number): Layer {
  const places = pLimit(concurrency)
  return next => async request => places(async () => next(request))
}
