import { account } from '../../facts/testing.ts'
import type { OneDriveMoves } from '../../facts/one-drive-moves.ts'
import { oneDrives, personalSite } from '../../facts/testing-drives.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import onedriveLock from './onedrive-lock.ts'

const id = sourceId('ada')
const move = (state: string, contentMoved: boolean | null = true) => ({ id: 'm', state, error: '', contentMoved, started: null })
const facts = (lockState: string, moves: OneDriveMoves['moves'] = []) => ({
  'source.oneDriveMoves': [{ sourceUpn: 'ada@source.example', moves }],
  'source.users': [account(id)],
  'source.personalSites': [personalSite('ada@source.example')],
  'source.oneDrives': [oneDrives('ada@source.example', { lockState })],
})

proveCheck(onedriveLock, {
  pass: [
    { name: 'unlocked, in any spelling', facts: facts('unlock') },
    { name: 'a move that failed, and one that only validated', facts: facts('Unlock', [move('Failed'), move('Success', false)]) },
    { name: 'the move of the own submission waits at cutover', gate: 'cutover', facts: facts('Unlock', [move('Scheduled')]) },
  ],
  fail: [
    {
      name: 'a move is scheduled before submission',
      message: 'moving',
      found: /it is Scheduled/,
      facts: facts('Unlock', [move('Scheduled')]),
    },
    { name: 'it has been moved before', message: 'moving', facts: facts('Unlock', [move('Success', null)]) },
    { name: 'a move in a state that nobody knows', message: 'moving', facts: facts('Unlock', [move('Paused')]) },
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
