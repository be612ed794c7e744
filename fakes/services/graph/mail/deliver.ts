import { domainOf } from '../../../behaviours/transitions/addresses.ts'
import type { TracedMessage } from '../../../tenant/migration.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import type { World } from '../../../tenant/world.ts'
import { findByAddress } from '../users/find-account.ts'
import { groupByAddress, maySend } from './restricted.ts'

export interface Message {
  readonly messageId: string
  readonly senderAddress: string
  readonly subject: string
  readonly size: number
}

/** Traces show a message some minutes after it went through (assumed). */
const traceLatency = 5 * 60_000

/** A message passes at most this many tenants before it counts as a loop. */
const mostHops = 3

/** Carries one message to one recipient and leaves a trace in every tenant that handles it. */
export function deliver(world: World, tenant: Tenant, message: Message, address: string, hop = 1): void {
  const here = tenant.domains.get(domainOf(address))?.isVerified === true || findByAddress(tenant, address) !== undefined
  if (!here) {
    trace(world, tenant, message, address, 'delivered')
    return handOver(world, tenant, message, address, hop)
  }
  const group = groupByAddress(tenant, address)
  if (group && !maySend(tenant, group, message.senderAddress)) return trace(world, tenant, message, address, 'failed')
  if (group) {
    trace(world, tenant, message, address, 'expanded')
    for (const id of group.members) {
      const member = tenant.accounts.get(id)
      if (member) deliver(world, tenant, message, member.mail ?? member.userPrincipalName, hop)
    }
    return
  }
  const account = findByAddress(tenant, address)
  const recipient = account && tenant.recipients.get(account.id)
  if (recipient?.mailbox) return trace(world, tenant, message, address, 'delivered')
  if (!recipient || recipient.externalEmailAddress === null || hop >= mostHops) return trace(world, tenant, message, address, 'failed')
  const targetAddress = recipient.externalEmailAddress.replace(/^smtp:/iu, '')
  trace(world, tenant, message, address, 'delivered')
  handOver(world, tenant, message, targetAddress, hop)
}

/** To the tenant that owns the domain; mail to the rest of the world leaves the twin. */
function handOver(world: World, from: Tenant, message: Message, address: string, hop: number): void {
  const next = [...world.tenants.values()].find(each => each !== from && each.domains.get(domainOf(address))?.isVerified)
  if (next) deliver(world, next, message, address, hop + 1)
}

function trace(world: World, tenant: Tenant, message: Message, recipientAddress: string, status: TracedMessage['status']): void {
  const now = world.clock.now()
  tenant.messages.push({
    id: world.random.guid(),
    messageId: message.messageId,
    senderAddress: message.senderAddress,
    recipientAddress,
    subject: message.subject,
    size: message.size,
    receivedDateTime: new Date(now).toISOString(),
    status,
    visibleFrom: new Date(now + traceLatency).toISOString(),
  })
}
