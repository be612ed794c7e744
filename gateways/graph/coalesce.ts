import type { RetryOptions } from '../layers/retry.ts'
import { sendBatch } from './batch.ts'
import type { GraphAnswer, GraphCall, GraphClient, GraphVersion } from './client.ts'

interface Waiting {
  readonly call: GraphCall
  readonly resolve: (answer: GraphAnswer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Collects the single reads that are asked for in the same turn of the event loop and sends them together in
 * `$batch` requests of up to 20. Facts stay independent of each other and still share requests.
 */
export function coalesce(client: GraphClient, options: RetryOptions, signal?: AbortSignal): (call: GraphCall) => Promise<GraphAnswer> {
  const waiting = new Map<GraphVersion, Waiting[]>()
  let due = false

  const flush = async (version: GraphVersion, group: readonly Waiting[]): Promise<void> => {
    const only = group.length === 1 ? group[0] : undefined
    try {
      if (only !== undefined) {
        only.resolve(await client.send(only.call))
        return
      }
      const answers = await sendBatch(
        client,
        version,
        group.map(one => one.call),
        options,
        signal,
      )
      answers.forEach((answer, index) => group[index]?.resolve(answer))
    } catch (error) {
      for (const one of group) one.reject(error)
    }
  }
  const flushAll = (): void => {
    due = false
    const groups = [...waiting]
    waiting.clear()
    for (const [version, group] of groups) {
      // Reads about single users apart from tenant-wide ones, so that a slow user read holds up no tenant fact.
      for (const part of [group.filter(one => one.call.perUser !== true), group.filter(one => one.call.perUser === true)])
        for (let start = 0; start < part.length; start += 20) void flush(version, part.slice(start, start + 20))
    }
  }
  return async call =>
    new Promise<GraphAnswer>((resolve, reject) => {
      const version = call.version ?? 'v1.0'
      const group = waiting.get(version) ?? []
      waiting.set(version, group)
      group.push({ call, resolve, reject })
      if (!due) {
        due = true
        setImmediate(flushAll)
      }
    })
}
