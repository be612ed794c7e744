import { documented, hour } from '../tenant/delays.ts'
import { isPublished } from './transitions/move-scope.ts'
import { defineBehaviour } from './define.ts'

export const settleTime = documented(
  'until a change of the scope is seen, at most',
  hour,
  'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
)

export default defineBehaviour({
  id: 'move-scope-settles',
  claim:
    'A mailbox moves only as a direct member of a mail-enabled security group that the relationship publishes, and a change of that group is seen up to an hour later.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  delays: [settleTime],
  on: 'mailbox.move-asked',
  happen(world, { request: { target }, found, objections }) {
    if (!found || isPublished(found.source, target, found.recipient.id, world.clock.now() - settleTime.ms)) return
    const message = 'The mailbox is not in the scope of the relationship.'
    objections.push({ code: 'MailboxNotInCrossTenantMigrationScopeException', message })
  },
})
