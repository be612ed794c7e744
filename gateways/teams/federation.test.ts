import { expect, test } from 'vitest'
import { json, scripted } from '../testing.ts'
import { createTransport } from '../transport.ts'
import { teamsFederation, type TeamsFederation } from './federation.ts'

const origin = 'https://teams.example'
const settings = { AllowFederatedUsers: true, AllowedDomains: {}, BlockedDomains: [], ExternalAccessWithTrialTenants: 'Allowed' }
const read = async (changed: object): Promise<TeamsFederation> => {
  const script = scripted('teams', origin, () => json({ ...settings, ...changed }))
  return teamsFederation({ side: 'source', origin, transport: createTransport(script.options) })
}

test.each([
  ['an empty object', {}, null],
  ['the name of all known domains', { AllowAllKnownDomains: {} }, null],
  ['a list of objects', { AllowedDomain: [{ Domain: 'A.example' }] }, ['a.example']],
  ['a list of names', { AllowList: ['a.example'] }, ['a.example']],
  ['an empty list', [], []],
])('understands %s', async (_what, AllowedDomains, allowedDomains) => {
  expect(await read({ AllowedDomains })).toMatchObject({ allowedDomains })
})

test.each([
  ['is not stated', { AllowedDomains: undefined }],
  ['is stated in another way', { AllowedDomains: { DomainGroups: ['a.example'] } }],
  ['has domains that are not stated as blocked or not', { BlockedDomains: undefined }],
])('a federation that %s never counts as one with everybody', async (_what, changed) => {
  await expect(read(changed)).rejects.toMatchObject({ code: 'answer-malformed' })
})
