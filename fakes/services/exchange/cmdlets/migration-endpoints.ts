import type { MigrationEndpoint } from '../../../tenant/organization.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { moveRelationship, trustRefusal } from '../../../behaviours/transitions/move-trust.ts'
import { found, type Cmdlet, type CmdletCall } from '../cmdlet.ts'
import { CmdletError, objectNotFound } from '../cmdlet-error.ts'
import { entriesOf } from '../recipient-entry.ts'
import { findRecipient } from '../find-recipient.ts'
import { rowsOf, type Columns } from '../rows.ts'
import { wholeNumber } from '../wire-value.ts'
import { named } from '../list-named.ts'

const columns: Columns<MigrationEndpoint> = {
  Identity: it => it.identity,
  EndpointType: it => it.endpointType,
  RemoteServer: it => it.remoteServer,
  RemoteTenant: it => it.remoteTenant,
  ApplicationId: it => it.applicationId,
  MaxConcurrentMigrations: it => wholeNumber(it.maxConcurrentMigrations),
  MaxConcurrentIncrementalSyncs: it => wholeNumber(it.maxConcurrentIncrementalSyncs),
  IsValid: () => true,
}

function endpointOf(call: CmdletCall): MigrationEndpoint {
  const identity = call.parameters.required('Endpoint')
  for (const each of call.tenant.migrationEndpoints.values()) if (each.identity.toLowerCase() === identity.toLowerCase()) return each
  throw objectNotFound(404, identity)
}

function tenantOf(call: CmdletCall, domain: string): Tenant | null {
  for (const each of call.world.tenants.values()) if (each.initialDomain.toLowerCase() === domain.toLowerCase()) return each
  return null
}

const isPublished = (source: Tenant, target: Tenant, accountId: string): boolean =>
  moveRelationship(source, target)?.mailboxMovePublishedScopes.some(id => source.groups.get(id)?.members.has(accountId)) ?? false

/**
 * Why a move of this target user would be refused; null when it would not. The exception names are documented for moves
 * (https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration); that the test meets them too is assumed.
 */
function refusal(call: CmdletCall, endpoint: MigrationEndpoint, mailbox: string): string | null {
  if (endpoint.brokenBecause !== null) return endpoint.brokenBecause
  const source = tenantOf(call, endpoint.remoteTenant)
  if (!source) return `CommunicationErrorTransientException: The remote tenant "${endpoint.remoteTenant}" couldn't be reached.`
  const refused = trustRefusal(source, call.tenant, endpoint)
  if (refused !== null) return refused
  const user = findRecipient(call.tenant, mailbox, 'user')
  if (!user) return `MigrationRecipientNotFoundException: The target mail user "${mailbox}" couldn't be found.`
  if (user.recipient.type !== 'MailUser')
    return `UserAlreadyHasMailboxException: The recipient "${mailbox}" is a ${user.recipient.type}, not a mail user.`
  const wanted = user.recipient.exchangeGuid
  if (!wanted) return `MissingExchangeGuidException: The target mail user "${mailbox}" has no ExchangeGuid.`
  for (const { recipient } of entriesOf(source, 'mailbox')) {
    if (recipient.exchangeGuid !== wanted) continue
    return isPublished(source, call.tenant, recipient.id)
      ? null
      : `MailboxNotInCrossTenantMigrationScopeException: The mailbox "${wanted}" isn't in the scope of the organization relationship.`
  }
  return `MissingExchangeGuidException: No mailbox with ExchangeGuid "${wanted}" exists in "${endpoint.remoteTenant}".`
}

export const migrationEndpointCmdlets: readonly Cmdlet[] = [
  {
    name: 'Get-MigrationEndpoint',
    parameters: ['Identity'],
    run: call => named(call, call.tenant.migrationEndpoints.values(), it => [it.identity], columns, 500),
  },
  {
    name: 'Test-MigrationServerAvailability',
    parameters: ['Endpoint', 'TestMailbox'],
    run: call => {
      const endpoint = endpointOf(call)
      const mailbox = call.parameters.text('TestMailbox')
      // Without a test mailbox nothing about a user is tried, only that the endpoint answers.
      const reason = mailbox === null ? endpoint.brokenBecause : refusal(call, endpoint, mailbox)
      return found(
        rowsOf([endpoint], {
          Result: () => (reason === null ? 'Success' : 'Failed'),
          Message: () => reason ?? '',
          ErrorDetail: () => reason ?? '',
          SupportsCutover: () => false,
          IsValid: () => true,
        }),
      )
    },
  },
  {
    // A credential object has no JSON form that the service accepts.
    name: 'New-MigrationEndpoint',
    parameters: ['Name', 'RemoteServer', 'RemoteTenant', 'ApplicationId', 'Credentials', 'ExchangeRemoteMove'],
    run: () => {
      throw new CmdletError(
        500,
        '',
        'System.InvalidCastException',
        "Unable to cast object of type 'Newtonsoft.Json.Linq.JObject' to type 'System.String'.",
      )
    },
  },
]
