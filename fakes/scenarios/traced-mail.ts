import type { Random } from '../tenant/random.ts'
import { daysFromStart } from './circumstances.ts'
import type { ScenarioWorld } from './circumstances.ts'
import { findGroup, groupNames } from './groups.ts'

/** Mail of the last nine days from the users whom the restricted lists accept, to the lists of both tenants, as traces show it. */
export function traceListMail(world: ScenarioWorld, random: Random): void {
  for (const name of ['source', 'target'] as const) {
    const tenant = world.tenant(name)
    const list = findGroup(tenant, groupNames.restricted)
    for (const pair of world.pairs) {
      if (!list.acceptMessagesOnlyFrom.has(name === 'source' ? pair.sourceId : pair.targetId)) continue
      for (let day = 9; day > 0; day -= 1 + random.below(3)) {
        const receivedDateTime = daysFromStart(world, -day)
        tenant.messages.push({
          id: random.guid(),
          messageId: `<${random.hex(16)}@source.example>`,
          senderAddress: pair.sourceUpn,
          recipientAddress: list.mail ?? '',
          subject: 'News',
          size: 20_000,
          receivedDateTime,
          status: 'delivered',
          visibleFrom: receivedDateTime,
        })
      }
    }
  }
}
