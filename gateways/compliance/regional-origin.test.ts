import { expect, test } from 'vitest'
import type { Answer } from '../layers/layer.ts'
import { scripted } from '../testing.ts'
import { createTransport } from '../transport.ts'
import { regionalOrigin } from './regional-origin.ts'

const origin = 'https://ps.compliance.example'
const find = async (
  status: number,
  location: string | null,
): Promise<{ readonly found: Promise<string>; readonly sent: readonly unknown[] }> => {
  const answer: Answer = { status, headers: new Headers(location === null ? {} : { location }), text: '' }
  const script = scripted('compliance', origin, () => answer)
  const transport = createTransport(script.options)
  return {
    found: regionalOrigin({ side: 'source', tenantId: 'a-tenant', initialDomain: 'a.example', origin, transport }),
    sent: script.sent,
  }
}

test('uses the regional host that the redirect names, without following it', async () => {
  const { found, sent } = await find(302, 'https://eur02b.ps.compliance.example/adminapi/beta/a-tenant/EXOBanner')
  expect(await found).toBe('https://eur02b.ps.compliance.example')
  expect(sent).toHaveLength(1)
})

test('uses another port of the configured host, as a twin has its regional host on one', async () => {
  const { found } = await find(302, 'https://ps.compliance.example:8443/adminapi/beta/a-tenant/EXOBanner')
  expect(await found).toBe('https://ps.compliance.example:8443')
})

test.each([
  'https://attacker.test/adminapi',
  'https://ps.compliance.example.attacker.test/',
  'https://evilps.compliance.example/',
  'https://a.b.ps.compliance.example/',
  'http://eur02b.ps.compliance.example/',
  'http://ps.compliance.example/',
  'https://eur02b.ps.compliance.example:8443/',
])('trusts no host that is not directly under the configured one: %s', async location => {
  await expect((await find(302, location)).found).rejects.toMatchObject({ code: 'request-refused' })
})

test('a service that names no host is an error', async () => {
  await expect((await find(403, null)).found).rejects.toMatchObject({ code: 'permission-missing' })
})
