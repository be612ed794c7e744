import { found, type Cmdlet } from '../cmdlet.ts'
import { noRows, rowsOf } from '../rows.ts'
import { named } from '../list-named.ts'

export const availabilityCmdlets: readonly Cmdlet[] = [
  {
    name: 'Get-AvailabilityAddressSpace',
    parameters: ['Identity'],
    run: call =>
      named(
        call,
        call.tenant.availabilityAddressSpaces.values(),
        space => [space.forestName],
        {
          Name: space => space.forestName,
          Identity: space => space.forestName,
          ForestName: space => space.forestName,
          AccessMethod: space => space.accessMethod,
          TargetTenantId: space => space.targetTenantId ?? '',
          TargetServiceEpr: space => space.targetServiceEpr,
          TargetAutodiscoverEpr: () => null,
        },
        404,
      ),
  },
  {
    name: 'Get-AvailabilityConfig',
    parameters: ['Identity'],
    run: call => {
      const config = call.tenant.exchange.availabilityConfig
      if (!config) return found(noRows)
      return found(
        rowsOf([config], {
          Name: () => 'Availability Configuration',
          Identity: () => 'Availability Configuration',
          OrgWideAccount: it => it.orgWideAccount,
          AllowedTenantIds: it => it.allowedTenantIds,
        }),
      )
    },
  },
  {
    // Connectors belong to hybrid organizations; the twin has none, and its free/busy follows relationships and address spaces.
    name: 'Get-IntraOrganizationConnector',
    parameters: ['Identity'],
    run: call => named<never>(call, [], () => [], {}, 404),
  },
]
