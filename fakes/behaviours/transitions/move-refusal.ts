import type { MigrationEndpoint } from '../../tenant/organization.ts'
import type { Recipient } from '../../tenant/recipient.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import { bare, domainOf, isSmtp } from './addresses.ts'
import { isHeld } from './holds.ts'
import { deliveryAddress } from './mailbox.ts'
import { moveRelationship, trustRefusal } from './move-trust.ts'

/** One reason why a mailbox cannot be moved: the name of the exception and a sentence. */
export interface MoveRefusal {
  readonly exception: string
  readonly text: string
}

export interface MoveRequest {
  readonly target: Tenant
  readonly accountId: string
  readonly endpoint: MigrationEndpoint
  readonly deliveryDomain: string
  /** Name of the batch or job that moves it. */
  readonly batchName: string
}

/** Membership of the scope is seen an hour after a change. https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview */
const settleTime = 3_600_000
const mostAuxArchives = 12

/** The source mailbox that a target recipient is stamped for, at the tenant the endpoint points to. */
export function stampedMailbox(
  world: World,
  target: Tenant,
  endpoint: MigrationEndpoint,
  stamped: Recipient,
): { source: Tenant; recipient: Recipient } | null {
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
  if (endpoint.brokenBecause !== null) return { exception: 'MRSRemotePermanentException', text: endpoint.brokenBecause }
  const stamped = target.recipients.get(accountId)
  const account = target.accounts.get(accountId)
  if (!stamped || !account) return { exception: 'MigrationRecipientNotFoundException', text: 'The target mail user was not found.' }
  if (stamped.type !== 'MailUser')
    return { exception: 'UserAlreadyHasMailboxException', text: `The target recipient is a ${stamped.type}.` }
  const found = stampedMailbox(world, target, endpoint, stamped)
  if (!found) return { exception: 'MissingExchangeGuidException', text: 'No source mailbox has the ExchangeGuid of the target mail user.' }
  const stray = account.proxyAddresses.find(proxy => isSmtp(proxy) && !target.domains.get(domainOf(bare(proxy)))?.isVerified)
  if (stray) return { exception: 'NotAcceptedDomainException', text: `The proxy ${stray} is not in an accepted domain.` }
  if (!deliveryAddress(target, accountId, request.deliveryDomain))
    return { exception: '0x80070057', text: `The target mailbox doesn't have an SMTP proxy matching '${request.deliveryDomain}'.` }
  return relationshipRefusal(world, request, found.source, found.recipient) ?? sourceRefusal(found.recipient, stamped, request)
}

function relationshipRefusal(world: World, request: MoveRequest, source: Tenant, mailbox: Recipient): MoveRefusal | null {
  const { target, endpoint } = request
  const refused = trustRefusal(source, target, endpoint)
  if (refused !== null) return { exception: 'MRSRemotePermanentException', text: refused }
  const settled = moveRelationship(source, target)?.mailboxMovePublishedScopes.some(id => {
    const group = source.groups.get(id)
    const since = group?.memberSince.get(mailbox.id)
    return (
      group?.securityEnabled &&
      group.members.has(mailbox.id) &&
      (since === undefined || Date.parse(since) + settleTime <= world.clock.now())
    )
  })
  if (!settled)
    return { exception: 'MailboxNotInCrossTenantMigrationScopeException', text: 'The mailbox is not in the scope of the relationship.' }
  return null
}

function sourceRefusal(from: Recipient, to: Recipient, request: MoveRequest): MoveRefusal | null {
  const { mailbox } = from
  if (!mailbox) return { exception: 'MissingExchangeGuidException', text: 'The source has no mailbox.' }
  if (mailbox.moveStatus === 'InProgress' && mailbox.moveBatchName !== request.batchName)
    return {
      exception: 'SourceMailboxAlreadyBeingMovedPermanentException',
      text: `The mailbox is moved by ${mailbox.moveBatchName ?? 'another request'}.`,
    }
  if (to.disabledArchiveGuid !== null)
    return { exception: 'UserAlreadyHasDemotedArchiveException', text: 'The target has a disabled archive.' }
  if (from.archiveGuid !== to.archiveGuid || mailbox.auxArchives > mostAuxArchives)
    return { exception: 'AuxArchiveNotFoundInTargetRecipientException', text: 'The archives of source and target differ.' }
  if (![from, to].some(each => each.persistedCapabilities.includes('ExchangeT2TMbxMove')))
    return { exception: 'CrossTenantMigrationWithoutLicensePermanentException', text: 'Neither side has a license for the move.' }
  if (isHeld(from) || to.holds.litigation || mailbox.substrateHoldItems > 0)
    return { exception: 'MailboxOnHoldException', text: 'The mailbox is on hold.' }
  if (mailbox.totalDeletedItemSize > (to.recoverableItemsQuota ?? Number.POSITIVE_INFINITY))
    return { exception: 'QuotaExceededException', text: 'Recoverable Items exceed the quota of the target.' }
  return null
}
