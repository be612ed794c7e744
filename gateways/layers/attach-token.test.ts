import { expect, test } from 'vitest'
import { json, scripted } from '../testing.ts'
import { createTransport } from '../transport.ts'

const origin = 'https://graph.example'

test.each([
  'https://graph.example.attacker.test/v1.0/users',
  'http://graph.example/v1.0/users',
  'https://graph.example:8443/v1.0/users',
  'nonsense',
])('sends no token to another host: %s', async url => {
  const script = scripted('graph', origin, () => json({}))
  await expect(createTransport(script.options)({ method: 'GET', url })).rejects.toMatchObject({ code: 'request-refused' })
  expect(script.sent).toEqual([])
})

test('answers a claims challenge once, with a fresh token', async () => {
  const claims = '{"access_token":{"nbf":{"essential":true}}}'
  const challenge = { 'www-authenticate': `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"` }
  const script = scripted('graph', origin, request =>
    request.headers['authorization'] === 'Bearer fresh' ? json({}) : json({}, 401, challenge),
  )
  const asked: (string | undefined)[] = []
  const token = async (wanted?: string): Promise<string> => {
    asked.push(wanted)
    return wanted === undefined ? 'stale' : 'fresh'
  }
  const answer = await createTransport({ ...script.options, token })({ method: 'GET', url: `${origin}/v1.0/users` })
  expect(answer.status).toBe(200)
  expect(asked).toEqual([undefined, claims])
})

test('gives a plain 401 back instead of asking again and again', async () => {
  const script = scripted('graph', origin, () => json({}, 401))
  expect((await createTransport(script.options)({ method: 'GET', url: `${origin}/v1.0/users` })).status).toBe(401)
  expect(script.sent).toHaveLength(1)
})
