import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { json, scripted } from '../testing.ts'
import { outgoing } from '../transport.ts'
import { keepBudget } from './keep-budget.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const url = 'https://graph.example/v1.0/users'
const delay = async (milliseconds: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(milliseconds)
}

test('spends no more units in a window than the budget holds, and weighs requests', async () => {
  const begun = Date.now()
  const at: number[] = []
  const send = keepBudget(
    { graph: { units: 10, seconds: 10 } },
    delay,
  )(async () => {
    at.push(Date.now() - begun)
    return json({})
  })
  for (let index = 0; index < 5; index++) await send(outgoing({ method: 'GET', url, units: 4 }, 'graph', undefined))
  const windows = at.map(time => Math.floor(time / 10_000))
  expect(windows).toEqual([0, 0, 1, 1, 2])
})

test('slows down when the service says that it is close to its limit', async () => {
  const paces = [0, 0]
  for (const [index, percentage] of ['0.2', '1.2'].entries()) {
    const send = keepBudget(
      { graph: { units: 10, seconds: 10 } },
      delay,
    )(async () => json({}, 200, { 'x-ms-throttle-limit-percentage': percentage }))
    const begun = Date.now()
    for (let request = 0; request < 20; request++) await send(outgoing({ method: 'GET', url }, 'graph', undefined))
    paces[index] = Date.now() - begun
  }
  expect(paces[1]).toBeGreaterThan(2 * (paces[0] ?? 0))
})

test('ends as interrupted when the run ends while a request waits for its turn', async () => {
  const stop = new AbortController()
  const script = scripted('graph', 'https://graph.example', () => json({}))
  const send = keepBudget({ graph: { units: 1, seconds: 10 } }, async () => stop.abort())(script.options.send)
  await send(outgoing({ method: 'GET', url }, 'graph', stop.signal))
  await expect(send(outgoing({ method: 'GET', url }, 'graph', stop.signal))).rejects.toMatchObject({ code: 'interrupted' })
  expect(script.sent).toHaveLength(1)
})
