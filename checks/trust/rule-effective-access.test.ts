import { expect, test } from 'vitest'
import { partnerAccess } from '../../facts/testing.ts'
import { effectiveAccess } from './rule-effective-access.ts'

const trust = (mfa: boolean | null) => ({ inboundTrust: { mfa, compliantDevice: null, hybridJoinedDevice: null } })

test.each([
  ['the partner entry states it', partnerAccess(trust(true), trust(false)), true],
  ['the partner entry refuses what the default grants', partnerAccess(trust(false), trust(true)), false],
  ['the partner entry says nothing of trust, the default grants it', partnerAccess({}, trust(true)), true],
  ['the partner entry leaves this one setting open, the default grants it', partnerAccess(trust(null), trust(true)), true],
  ['there is no partner entry, the default grants it', partnerAccess(null, trust(true)), true],
  ['nobody states it', partnerAccess(null), false],
])('MFA trust when %s', (_, access, expected) => {
  expect(effectiveAccess(access).trust.mfa).toBe(expected)
})

test('each setting is inherited by itself', () => {
  const access = partnerAccess(
    { automaticConsent: { inbound: true, outbound: null }, b2bInbound: { users: 'blocked', applications: null } },
    { automaticConsent: { inbound: false, outbound: true }, b2bOutbound: { users: 'blocked', applications: 'blocked' } },
  )
  expect(effectiveAccess(access)).toMatchObject({
    automaticConsent: { inbound: true, outbound: true },
    b2bInbound: { users: 'blocked', applications: 'allowed' },
    b2bOutbound: { users: 'blocked', applications: 'blocked' },
  })
})

test('a tenant that never set anything collaborates but trusts nothing', () => {
  expect(effectiveAccess(partnerAccess(null))).toEqual({
    trust: { mfa: false, compliantDevice: false, hybridJoinedDevice: false },
    automaticConsent: { inbound: false, outbound: false },
    b2bInbound: { users: 'allowed', applications: 'allowed' },
    b2bOutbound: { users: 'allowed', applications: 'allowed' },
  })
})
