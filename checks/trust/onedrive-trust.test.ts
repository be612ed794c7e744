import type { OneDriveTrust } from '../../facts/one-drive-trust.ts'
import { proveCheck } from '../testing.ts'
import onedriveTrust from './onedrive-trust.ts'

const source: OneDriveTrust = {
  ownHost: 'https://source-my.sharepoint.com/',
  partnerHost: 'https://target-my.sharepoint.com/',
  status: 'GoodToProceed',
}
const target: OneDriveTrust = { ownHost: source.partnerHost, partnerHost: source.ownHost, status: 'GoodToProceed' }
const facts = (ofSource: Partial<OneDriveTrust> = {}, ofTarget: Partial<OneDriveTrust> = {}) => ({
  'source.oneDriveTrust': { ...source, ...ofSource },
  'target.oneDriveTrust': { ...target, ...ofTarget },
})

proveCheck(onedriveTrust, {
  pass: [
    { name: 'both sides may proceed', facts: facts() },
    { name: 'addresses differ in case and in the last slash', facts: facts({ partnerHost: 'https://Target-my.sharepoint.com' }) },
  ],
  fail: [
    {
      name: 'the configured host of the target is another one',
      message: 'wrong-host',
      found: /names https:\/\/target-admin/,
      facts: facts({ partnerHost: 'https://target-admin.sharepoint.com/' }),
    },
    {
      name: 'the target has set up nothing',
      message: 'broken',
      found: /of the target .*not set up/,
      facts: facts({}, { status: 'NotEstablished' }),
    },
    {
      name: 'the source misses its counterpart',
      message: 'broken',
      found: /of the source .*partner has not/,
      facts: facts({ status: 'NotEstablishedByPartner' }),
    },
    { name: 'asleep at the partner', message: 'broken', found: /dormant/, facts: facts({ status: 'DormantByPartner' }) },
    {
      name: 'one side is broken and the other unknown',
      message: 'broken',
      facts: facts({ status: 'CouldNotContactPartner' }, { status: 'NotEstablished' }),
    },
  ],
  undecided: [
    { name: 'the partner could not be asked', reason: /CouldNotContactPartner/, facts: facts({ status: 'CouldNotContactPartner' }) },
    { name: 'a number without a name', reason: /unknown \(9\)/, facts: facts({}, { status: 'unknown (9)' }) },
  ],
  notApplicable: [{ name: 'OneDrive does not move', settings: { workloads: ['mailbox'] }, facts: facts() }],
})
