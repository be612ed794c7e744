import { licensingDelay, processLater } from './transitions/process-licenses.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'group-licenses-processed',
  claim: 'A change of the licenses of a group reaches its members in the background; until then the group is QueuedForProcessing.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/group-assignlicense',
  delays: [licensingDelay],
  on: 'group.licenses-changed',
  happen(world, { tenant, group, before }) {
    group.licensesInForce ??= before
    const members = () => [...group.members].flatMap(id => tenant.accounts.get(id) ?? [])
    processLater(world, tenant, group, members, () => {
      delete group.licensesInForce
    })
  },
})
