import { account } from '../../facts/testing.ts'
import { drive, oneDrives } from '../../facts/testing-drives.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import onedriveLock from './onedrive-lock.ts'

const id = sourceId('ada')
const facts = (lockState: string) => ({
  'source.users': [account(id)],
  'source.drives': [drive(id)],
  'source.oneDrives': [oneDrives('ada@source.example', { lockState })],
})
const blocked = drive(id, { state: 'locked', url: '' })

proveCheck(onedriveLock, {
  pass: [{ name: 'unlocked, in any spelling', facts: facts('unlock') }],
  fail: [
    { name: 'read-only', message: 'locked', found: /ReadOnly/, facts: facts('ReadOnly') },
    {
      name: 'blocked, so that Graph does not show it either',
      message: 'locked',
      facts: { ...facts('NoAccess'), 'source.drives': [blocked] },
    },
    { name: 'a lock of a newer kind', message: 'locked', facts: facts('NoAdditions') },
  ],
  notApplicable: [
    {
      name: 'the user has none',
      facts: { ...facts(''), 'source.oneDrives': [], 'source.drives': [drive(id, { state: 'absent', url: '' })] },
    },
  ],
  undecided: [
    { name: 'SharePoint did not say', facts: facts('') },
    { name: 'locked, and not listed', facts: { ...facts(''), 'source.oneDrives': [], 'source.drives': [blocked] } },
  ],
})
