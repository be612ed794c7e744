import type { TracedMessage } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import { domainOf } from './addresses.ts'

export interface MailMessage {
  readonly messageId: string
  readonly senderAddress: string
  readonly subject: string
  readonly size: number
}

/** A message on its way to one recipient, at a tenant that has to handle it. */
export interface SentMail {
  readonly tenant: Tenant
  readonly message: MailMessage
  readonly address: string
  /** How many tenants it has met, this one included. */
  readonly hop: number
}

/** What a tenant did with it. */
export interface HandledMail {
  readonly tenant: Tenant
  readonly message: MailMessage
  readonly address: string
  readonly status: TracedMessage['status']
}

/** To the tenant that owns the domain; mail to the rest of the world leaves the twin. */
export function handOver(world: World, { tenant, message, hop }: SentMail, address: string): void {
  const next = [...world.tenants.values()].find(each => each !== tenant && each.domains.get(domainOf(address))?.isVerified)
  if (next) world.emit('mail.sent', { tenant: next, message, address, hop: hop + 1 })
}
