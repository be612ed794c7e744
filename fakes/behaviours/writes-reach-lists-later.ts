import { usualDelays } from '../tenant/delays.ts'
import { keepAccount } from './transitions/replicas.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'writes-reach-lists-later',
  claim:
    'An account that was changed, deleted or restored is in the lists of Graph as it was before, for some seconds; read by its id it is current. A person with a delegated token sees own writes at once.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/entra/architecture/architecture',
  delays: [usualDelays.directoryLists],
  on: 'account.changing',
  happen(world, { tenant, account }) {
    keepAccount(world, tenant, account.id, world.delays.directoryLists)
  },
})
