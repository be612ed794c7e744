import { driveTick, runDriveMove } from './transitions/run-drive-move.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'drive-move',
  claim: 'A OneDrive task validates, then moves the content and leaves a redirect site; with validateOnly it stops after the validation.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/sharepointmigrationtask',
  delays: [driveTick],
  on: 'drive.move-requested',
  happen(world, { tenant, task }) {
    runDriveMove(world, tenant, task)
  },
})
