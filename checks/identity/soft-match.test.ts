import { account } from '../../facts/testing.ts'
import type { AccountRow } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, targetId } from '../testing-samples.ts'
import softMatch from './soft-match.ts'

const settings = { topology: { source: 'cloud', target: 'hybrid' } } as const
const facts = (changed: Partial<AccountRow> = {}) => ({
  'target.users': [account(targetId('ada'), { creationType: 'Invitation', onPremisesImmutableId: 'ABEiM0RVZneImaq7zN3u/w==', ...changed })],
})
const federated = [{ signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null }]

proveCheck(softMatch, {
  pass: [
    { name: 'external with an immutable id', settings, facts: facts() },
    { name: 'synchronized already', settings, facts: facts({ onPremisesImmutableId: null, onPremisesSyncEnabled: true }) },
    { name: 'internal: matching by address works', settings, facts: facts({ creationType: null, onPremisesImmutableId: null }) },
  ],
  fail: [
    { name: 'invited, without', message: 'relies', settings, facts: facts({ onPremisesImmutableId: null }) },
    {
      name: 'linked, with an empty one',
      message: 'relies',
      settings,
      facts: facts({ creationType: null, identities: federated, onPremisesImmutableId: '' }),
    },
  ],
  notApplicable: [
    { name: 'a cloud target', reason: /cloud-only/, facts: facts() },
    {
      name: 'joined after conversion',
      reason: /after they were converted/,
      settings: { ...settings, decisions: { ...sampleSettings.decisions, hybridTiming: 'after' } },
      facts: facts({ onPremisesImmutableId: null }),
    },
  ],
})
