import { account } from '../../facts/testing.ts'
import { personalSite, oneDrives } from '../../facts/testing-drives.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import onedriveLock from './onedrive-lock.ts'

const id = sourceId('ada')
const facts = (lockState: string) => ({
  'source.users': [account(id)],
  'source.personalSites': [personalSite('ada@source.example')],
  'source.oneDrives': [oneDrives('ada@source.example', { lockState })],
})

proveCheck(onedriveLock, {
  pass: [{ name: 'unlocked, in any spelling', facts: facts('unlock') }],
  fail: [
    { name: 'read-only', message: 'locked', found: /ReadOnly/, facts: facts('ReadOnly') },
    { name: 'blocked', message: 'locked', facts: facts('NoAccess') },
    { name: 'a lock of a newer kind', message: 'locked', facts: facts('NoAdditions') },
  ],
  notApplicable: [
    {
      name: 'the user has none',
      facts: { ...facts(''), 'source.oneDrives': [], 'source.personalSites': [personalSite('ada@source.example', '')] },
    },
  ],
  undecided: [
    { name: 'SharePoint did not say', facts: facts('') },
    { name: 'named by the profile, and not listed', facts: { ...facts('Unlock'), 'source.oneDrives': [] } },
  ],
})
