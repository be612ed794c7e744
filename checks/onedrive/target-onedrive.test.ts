import { account } from '../../facts/testing.ts'
import type { DriveRow } from '../../facts/drives.ts'
import type { OneDrives } from '../../facts/one-drives.ts'
import { drive, oneDrives } from '../../facts/testing-drives.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import targetOnedrive from './target-onedrive.ts'

const id = targetId('ada')
const facts = (state: DriveRow['state'], ...listed: OneDrives[]) => ({
  'target.users': [account(id, { userPrincipalName: 'ada.now@target.example' })],
  'target.drives': [
    drive(id, {
      state,
      url: state === 'present' ? 'https://target-my.sharepoint.com/personal/ada/Documents' : '',
      code: state === 'refused' ? 'accessDenied' : '',
    }),
  ],
  'target.oneDrives': [oneDrives('bea@target.example'), ...listed],
})

proveCheck(targetOnedrive, {
  pass: [{ name: 'Graph and SharePoint know none', facts: facts('absent') }],
  fail: [
    { name: 'Graph shows one', message: 'exists', found: /personal\/ada/, facts: facts('present') },
    { name: 'a locked one', message: 'exists', facts: facts('locked') },
    { name: 'SharePoint lists one that Graph does not show', message: 'exists', facts: facts('absent', oneDrives('ada@target.example')) },
    {
      name: 'SharePoint lists one under the name that the account has now',
      message: 'exists',
      facts: facts('absent', oneDrives('ada.now@target.example')),
    },
    { name: 'SharePoint lists one although Graph refused', message: 'exists', facts: facts('refused', oneDrives('ada@target.example')) },
  ],
  undecided: [
    { name: 'a refusal is no evidence', reason: /no evidence/, facts: facts('refused') },
    { name: 'Graph does not know the account', facts: facts('no-such-user') },
    { name: 'nobody asked about the account', facts: { ...facts('absent'), 'target.drives': [] } },
  ],
  notApplicable: [{ name: 'OneDrive does not move', facts: facts('present'), settings: { workloads: ['mailbox'] } }],
})
