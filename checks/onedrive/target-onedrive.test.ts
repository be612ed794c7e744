import { account } from '../../facts/testing.ts'
import type { OneDrives } from '../../facts/one-drives.ts'
import { oneDrives, personalSite } from '../../facts/testing-drives.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import targetOnedrive from './target-onedrive.ts'

const recycled = (name: string) => ({
  path: `/personal/${name}_target_example`,
  url: `https://target-my.sharepoint.com/personal/${name}_target_example`,
})
const facts = (named: string, ...listed: OneDrives[]) => ({
  'target.users': [account(targetId('ada'), { userPrincipalName: 'Ada@target.example' })],
  'target.personalSites': [personalSite('ada@target.example', named)],
  'target.oneDrives': [oneDrives('bea@target.example'), ...listed],
  'target.recycledOneDrives': [recycled('bea')],
})
const renamed = (...listed: OneDrives[]) => ({
  ...facts('', ...listed),
  'target.users': [account(targetId('ada'), { userPrincipalName: 'ada.now@target.example' })],
})

proveCheck(targetOnedrive, {
  pass: [{ name: 'neither the profile nor the list knows one', facts: facts('') }],
  fail: [
    {
      name: 'the profile names one that SharePoint does not list',
      message: 'exists',
      found: /personal\/ada\b/,
      facts: facts('https://target-my.sharepoint.com/personal/ada'),
    },
    { name: 'SharePoint lists one that the profile does not name', message: 'exists', facts: facts('', oneDrives('ada@target.example')) },
    {
      name: 'SharePoint lists two',
      message: 'exists',
      facts: facts('', {
        owner: 'ada@target.example',
        sites: [...oneDrives('x').sites, ...oneDrives('x', { url: 'https://x/personal/y' }).sites],
      }),
    },
    {
      name: 'SharePoint lists one under the name that the account has now',
      message: 'exists',
      facts: renamed(oneDrives('ada.now@target.example')),
    },
    {
      name: 'a deleted one holds the address',
      message: 'recycled',
      fix: /Remove-SPODeletedSite -Identity https:\/\/target-my/,
      facts: { ...facts(''), 'target.recycledOneDrives': [recycled('bea'), recycled('ada')] },
    },
  ],
  undecided: [
    { name: 'the profile was asked for under an older name', reason: /called ada\.now@target\.example now/, facts: renamed() },
    { name: 'nobody asked for the profile', facts: { ...facts(''), 'target.personalSites': [] } },
  ],
  notApplicable: [{ name: 'OneDrive does not move', facts: facts('https://x/personal/ada'), settings: { workloads: ['mailbox'] } }],
})
