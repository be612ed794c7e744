import { account } from '../../facts/testing.ts'
import { content, personalSite, jobTask, migrationTask, oneDrives } from '../../facts/testing-drives.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import onedriveMoved from './onedrive-moved.ts'

const id = targetId('ada')
const service = (status: string, code = '') =>
  jobTask({ services: [{ service: 'ODSP', status, message: '', errors: code === '' ? [] : [{ code, message: '' }] }] })
const move = (state: string, error = '') => ({
  sourceUpn: 'ada@source.example',
  moves: [{ id: '1', state, error, contentMoved: true, started: null }],
})
const moved = {
  'target.users': [account(id, { userPrincipalName: 'ada@target.example' })],
  'target.personalSites': [personalSite('ada@target.example')],
  'target.oneDrives': [oneDrives('ada@target.example')],
  'target.oneDriveContent': [content('ada@target.example')],
  'target.migrationTasks': [migrationTask(id, service('completed'))],
  'source.personalSites': [personalSite('ada@source.example', '')],
  'source.oneDriveMoves': [],
  'source.oneDriveContentBaseline': [content('ada@source.example')],
}
const absent = { 'target.personalSites': [personalSite('ada@target.example', '')], 'target.oneDrives': [], 'target.oneDriveContent': [] }
const standalone = { tooling: 'standalone' } as const

proveCheck(onedriveMoved, {
  pass: [
    { name: 'moved by the orchestrator, as many items', facts: moved },
    {
      name: 'the user has added files since',
      facts: { ...moved, 'target.oneDriveContent': [content('ada@target.example', { items: 1_300 })] },
    },
    {
      name: 'moved by SharePoint',
      settings: standalone,
      facts: { ...moved, 'target.migrationTasks': [], 'source.oneDriveMoves': [move('Success')] },
    },
  ],
  fail: [
    {
      name: 'one item fewer',
      message: 'fewer',
      found: /has 1199 items .* had 1200/,
      facts: { ...moved, 'target.oneDriveContent': [content('ada@target.example', { items: 1_199 })] },
    },
    {
      name: 'the orchestrator failed',
      message: 'failed',
      found: /MnAMoveJobCreationFailed/,
      facts: { ...moved, ...absent, 'target.migrationTasks': [migrationTask(id, service('failed', 'MnAMoveJobCreationFailed'))] },
    },
    {
      name: 'the move failed in SharePoint',
      message: 'failed',
      settings: standalone,
      found: /ended as Failed: Locked\.$/,
      facts: { ...moved, ...absent, 'source.oneDriveMoves': [move('Failed', 'Locked.')] },
    },
    { name: 'it is said to have moved, but there is none', message: 'absent', facts: { ...moved, ...absent } },
    { name: 'nobody moved it', message: 'absent', settings: standalone, facts: { ...moved, ...absent } },
  ],
  notApplicable: [{ name: 'the user never had one', facts: { ...moved, ...absent, 'source.oneDriveContentBaseline': [] } }],
  undecided: [
    { name: 'nobody counted before', reason: /before cutover/, facts: { ...moved, 'source.oneDriveContentBaseline': [] } },
    { name: 'nobody counted after', facts: { ...moved, 'target.oneDriveContent': [] } },
    { name: 'under way', reason: /inProgress/, facts: { ...moved, 'target.migrationTasks': [migrationTask(id, service('inProgress'))] } },
    { name: 'no job says anything of it', facts: { ...moved, 'target.migrationTasks': [] } },
    {
      name: 'the profile names one that SharePoint does not list',
      facts: { ...moved, 'target.oneDrives': [] },
    },
  ],
})
