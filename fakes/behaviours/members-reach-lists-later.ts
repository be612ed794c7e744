import { usualDelays } from '../tenant/delays.ts'
import { keepMembers } from './transitions/replicas.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'members-reach-lists-later',
  claim: 'Members who joined or left a group are in the lists of its members some seconds later.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/entra/architecture/architecture',
  delays: [usualDelays.directoryLists],
  on: 'group.changing',
  happen(world, { tenant, group }) {
    keepMembers(world, tenant, group, world.delays.directoryLists)
  },
})
