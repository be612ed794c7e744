import { UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { endpointsFrom } from '../clouds.ts'
import type { TenantConnection } from '../connection.ts'
import { provenTenant } from './token-claims.ts'

const connection: TenantConnection = {
  side: 'target',
  tenantId: 'AAAAAAAA-0000-4000-8000-000000000001',
  initialDomain: 'target.onmicrosoft.example',
  endpoints: endpointsFrom({}),
  trustedCa: undefined,
}
const tokenOf = (claims: Readonly<Record<string, unknown>>): string => new UnsecuredJWT({ ...claims }).encode()

test('a token of another tenant is named with both ids, the side and what to do', () => {
  const token = tokenOf({ tid: 'bbbbbbbb-0000-4000-8000-000000000002' })
  expect(() => provenTenant(connection, token, 'graph')).toThrow(
    expect.objectContaining({
      code: 'wrong-tenant',
      message: expect.stringMatching(/target.*AAAAAAAA-0000-4000-8000-000000000001.*bbbbbbbb-0000-4000-8000-000000000002.*swapped/),
    }),
  )
})

test.each([
  ['no token', 'opaque'],
  ['a token without a tenant', tokenOf({ roles: [] })],
  ['a tenant that is no text', tokenOf({ tid: 7 })],
])('%s proves no tenant', (_what, token) => {
  expect(() => provenTenant(connection, token, 'graph')).toThrow(expect.objectContaining({ code: 'sign-in-failed' }))
})

test('the tenant is compared without regard to case; roles and scopes are permissions', () => {
  const token = tokenOf({ tid: connection.tenantId.toLowerCase(), roles: ['User.Read.All'], scp: 'access_as_user openid' })
  expect(provenTenant(connection, token, 'graph').permissions).toEqual(['User.Read.All', 'access_as_user', 'openid'])
})
