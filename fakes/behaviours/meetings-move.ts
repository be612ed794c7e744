import { moveMeetings } from './transitions/teams.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'meetings-move',
  claim:
    'Meetings that the user organizes are cancelled in the source and sent again by the target account, after the mailbox has arrived.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-1-overview',
  on: 'meetings.moved',
  happen(_world, move) {
    moveMeetings(move)
  },
})
