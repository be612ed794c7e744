import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'drive-cancelled-before-start',
  claim: 'A OneDrive task can be cancelled only before it has started.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/sharepointmigrationtask',
  on: 'drive.cancel-asked',
  happen(_world, { task, objections }) {
    if (task.status === 'notStarted') return
    const message = `The task cannot be cancelled in state ${task.status}.`
    objections.push({ status: 409, code: 'notAllowed', message })
  },
})
