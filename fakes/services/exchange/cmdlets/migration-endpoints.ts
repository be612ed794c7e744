import type { MigrationEndpoint } from '../../../tenant/organization.ts'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import { stampedMailbox } from '../../../behaviours/transitions/move-refusal.ts'
import { found, type Cmdlet, type CmdletCall } from '../cmdlet.ts'
import { CmdletError, objectNotFound } from '../cmdlet-error.ts'
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

/** What the test says against the endpoint, or against moving this target user over it; null when it succeeds. */
function reasonOf(call: CmdletCall, endpoint: MigrationEndpoint, address: string | null): string | null {
  const { world, tenant } = call
  const stamped = address === null ? null : (findRecipient(tenant, address, 'user')?.recipient ?? null)
  const found = stamped && stampedMailbox(world, tenant, endpoint, stamped)
  const objections: Objection[] = []
  world.emit('endpoint.test-asked', { tenant, endpoint, address, stamped, found, objections })
  const [first] = objections
  if (!first) return null
  return first.code === '' ? first.message : `${first.code}: ${first.message}`
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
    reads: false,
    run: call => {
      const endpoint = endpointOf(call)
      const reason = reasonOf(call, endpoint, call.parameters.text('TestMailbox'))
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
