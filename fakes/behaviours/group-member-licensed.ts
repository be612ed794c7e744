import { licensingDelay, processLater } from './transitions/process-licenses.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'group-member-licensed',
  claim: 'Joining or leaving a group takes effect on licenses in the background, some time after the change was accepted.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/licensing-groups-resolve-problems',
  delays: [licensingDelay],
  on: 'group.member-changed',
  happen(world, { tenant, group, account, wasMember }) {
    if (group.assignedLicenses.length === 0 && !group.licensesInForce) return
    const waiting = (group.unprocessed ??= new Map())
    if (!waiting.has(account.id)) waiting.set(account.id, wasMember)
    const apply = (): void => void waiting.delete(account.id)
    processLater(world, tenant, group, () => [account], apply)
  },
})
