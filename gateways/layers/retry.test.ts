import { describe, expect, test } from 'vitest'
import { WavegateError } from '../../domain/errors.ts'
import { json, scripted } from '../testing.ts'
import { createTransport } from '../transport.ts'

const url = 'https://graph.example/v1.0/users'
const origin = 'https://graph.example'

describe('a request that fails in passing', () => {
  test.each([
    ['in seconds', '7', 7000],
    ['as a date', 'Mon, 23 Nov 2026 00:00:09 GMT', 9000],
    ['not at all', '', 250],
    ['as a date that is over, by a clock that is behind', 'Sun, 22 Nov 2026 00:00:00 GMT', 250],
    ['as zero', '0', 0],
    ['in a way that nobody understands', 'soon', 250],
    ['twice', '3, 5', 250],
    ['as less than nothing', '-3', 250],
  ])('is sent again after the pause that the service told %s', async (_how, header, wait) => {
    const script = scripted('graph', origin, () =>
      script.sent.length === 1 ? json({}, 429, header === '' ? {} : { 'retry-after': header }) : json({ ok: true }),
    )
    expect((await createTransport(script.options)({ method: 'GET', url })).status).toBe(200)
    expect(script.waits).toEqual([wait])
  })

  test('is given up, not waited for, when the service wants more patience than there is', async () => {
    const script = scripted('graph', origin, () => json({}, 429, { 'retry-after': '86400' }))
    expect((await createTransport(script.options)({ method: 'GET', url })).status).toBe(429)
    expect(script.waits).toEqual([])
  })

  test('is tried a bounded number of times, with growing pauses', async () => {
    const script = scripted('graph', origin, () => json({}, 503))
    expect((await createTransport(script.options)({ method: 'GET', url })).status).toBe(503)
    expect(script.waits).toEqual([250, 500, 1000, 2000, 4000])
    expect(script.options.log.totals()).toMatchObject([{ requests: 6, retries: 5 }])
  })

  test('is sent again after a broken connection, but not after an untrusted certificate', async () => {
    const broken = scripted('graph', origin, () => {
      if (broken.sent.length === 1) throw new WavegateError('unreachable', 'The connection broke.')
      return json({})
    })
    expect((await createTransport(broken.options)({ method: 'GET', url })).status).toBe(200)
    const untrusted = scripted('graph', origin, () => {
      throw new WavegateError('unreachable', 'The certificate is not trusted.', { cause: 'certificate' })
    })
    await expect(createTransport(untrusted.options)({ method: 'GET', url })).rejects.toThrow('certificate')
    expect(untrusted.sent).toHaveLength(1)
  })
})

test.each([429, 503])('a write that is not repeatable is never sent twice, not even after %i', async status => {
  const script = scripted('graph', origin, () => json({}, status, { 'retry-after': '1' }))
  expect((await createTransport(script.options)({ method: 'POST', url, body: '{}' })).status).toBe(status)
  expect(script.sent).toHaveLength(1)
})

test('a wait ends as interrupted when the run is interrupted', async () => {
  const script = scripted('graph', origin, () => json({}, 429))
  const delay = async (): Promise<void> => Promise.reject(new Error('aborted'))
  const send = createTransport({ ...script.options, retry: { ...script.retry, delay } })
  await expect(send({ method: 'GET', url })).rejects.toMatchObject({ code: 'interrupted' })
})
