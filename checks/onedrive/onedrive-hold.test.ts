import { account } from '../../facts/testing.ts'
import { adasDrive, personalSite, oneDrives, siteHoldPolicy } from '../../facts/testing-drives.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import onedriveHold from './onedrive-hold.ts'

const id = sourceId('ada')
const facts = (held: boolean | null, ...policies: ReturnType<typeof siteHoldPolicy>[]) => ({
  'source.users': [account(id)],
  'source.personalSites': [personalSite('ada@source.example')],
  'source.oneDrives': [oneDrives('ada@source.example', { held })],
  'source.siteHoldPolicies': policies,
})
const without = { ...facts(false), 'source.oneDrives': [], 'source.personalSites': [personalSite('ada@source.example', '')] }

proveCheck(onedriveHold, {
  pass: [
    { name: 'nothing holds it', facts: facts(false) },
    { name: 'the policy names another site', facts: facts(false, siteHoldPolicy('legal', [`${adasDrive}2`])) },
  ],
  fail: [
    {
      name: 'a policy that SharePoint does not show yet',
      message: 'policy',
      found: /retention 'legal'/,
      facts: facts(false, siteHoldPolicy('legal', ['All'])),
    },
    { name: 'a case', message: 'policy', found: /case 'Acme'/, facts: facts(true, siteHoldPolicy('Acme', [adasDrive], { kind: 'case' })) },
    { name: 'SharePoint says so, and no policy names it', message: 'held', facts: facts(true) },
  ],
  notApplicable: [
    { name: 'the user has none', facts: without },
    { name: 'OneDrive does not move', facts: facts(true), settings: { workloads: ['mailbox'] } },
  ],
  undecided: [
    { name: 'SharePoint did not say', facts: facts(null) },
    { name: 'the profile names one that SharePoint does not list', facts: { ...facts(false), 'source.oneDrives': [] } },
    {
      name: 'the profile was asked for under an older name',
      facts: { ...without, 'source.users': [account(id, { userPrincipalName: 'ada.now@source.example' })] },
    },
    { name: 'nobody asked for the profile', facts: { ...without, 'source.personalSites': [] } },
  ],
})
