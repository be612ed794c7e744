import { partnerAccess } from '../../facts/testing.ts'
import { conditionalAccessPolicy } from '../../facts/testing-trust.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser } from '../testing-samples.ts'
import check from './conditional-access.ts'

const trusting = (compliantDevice: boolean) => partnerAccess({ inboundTrust: { mfa: true, compliantDevice, hybridJoinedDevice: false } })
const device = conditionalAccessPolicy('Managed devices', { controls: ['compliantDevice'] })
const mfa = conditionalAccessPolicy('MFA for all')
const facts = (policies: ReturnType<typeof conditionalAccessPolicy>[], trusted = false) => ({
  'source.conditionalAccessPolicies': policies,
  'source.partnerAccess': trusting(trusted),
})
const unknown = sampleUser('ada', { source: { side: 'source', upn: 'ada@source.example', objectId: undefined } })

proveCheck(check, {
  pass: [
    { name: 'MFA is demanded', facts: facts([mfa]) },
    { name: 'a compliant device is demanded and those of the target are trusted', facts: facts([mfa, device], true) },
    { name: 'there is no policy', facts: facts([]) },
  ],
  fail: [
    {
      name: 'devices of the target are not trusted',
      message: 'blocks',
      found: /^1 .*: 'Managed devices'\.$/,
      facts: facts([mfa, device, conditionalAccessPolicy('Perhaps', { controls: ['block'], excludeGroups: ['g'] })]),
    },
    {
      name: 'a policy blocks everybody',
      message: 'blocks',
      facts: facts([conditionalAccessPolicy('Closed', { controls: ['block'] })], true),
    },
  ],
  undecided: [
    {
      name: 'a policy is for a group',
      reason: /: 'Some'\.$/,
      facts: facts([conditionalAccessPolicy('Some', { ...device, name: 'Some', includeUsers: [], includeGroups: ['g'] })]),
    },
    { name: 'no account is known', users: [unknown], facts: facts([mfa]) },
  ],
})
