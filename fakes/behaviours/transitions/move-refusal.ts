import type { MigrationEndpoint } from '../../tenant/organization.ts'
import type { Recipient } from '../../tenant/recipient.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import type { Objection } from '../asking/objection.ts'
import type { FoundMailbox, MoveRequest } from '../asking/questions.ts'

/** One reason why a mailbox cannot be moved: the name of the exception and a sentence. */
export interface MoveRefusal {
  readonly exception: string
  readonly text: string
}

/** The source mailbox that a target recipient is stamped for, at the tenant the endpoint points to. */
export function stampedMailbox(world: World, target: Tenant, endpoint: MigrationEndpoint, stamped: Recipient): FoundMailbox | null {
  const source = [...world.tenants.values()].find(each => each.initialDomain === endpoint.remoteTenant)
  if (!source || stamped.exchangeGuid === null) return null
  const mapped = target.identityMappings.get(stamped.id)
  const known = source.recipients.get(mapped?.sourceId ?? '')
  if (known?.mailbox && known.exchangeGuid === stamped.exchangeGuid) return { source, recipient: known }
  for (const recipient of source.recipients.values())
    if (recipient.mailbox && recipient.exchangeGuid === stamped.exchangeGuid) return { source, recipient }
  return null
}

/** The first reason that the mailbox service finds against a move; null when it would start. Names are documented, their order is assumed. */
export function refusalOf(world: World, request: MoveRequest): MoveRefusal | null {
  const { target, endpoint, accountId } = request
  const stamped = target.recipients.get(accountId) ?? null
  const found = stamped && stampedMailbox(world, target, endpoint, stamped)
  const objections: Objection[] = []
  world.emit('mailbox.move-asked', { tenant: target, request, stamped, found, objections })
  const [first] = objections
  return first ? { exception: first.code, text: first.message } : null
}
