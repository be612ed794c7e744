import { redeemsAutomatically } from './transitions/redemption.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'sync-needs-automatic-redemption',
  claim:
    'The connection of a cross-tenant synchronization is not valid until both tenants let invitations be redeemed automatically (the HTTP status is assumed).',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure',
  on: 'sync.credentials-asked',
  happen(world, { tenant, job, objections }) {
    const partner = [...world.tenants.values()].find(({ id }) => id === job.partnerTenantId)
    if (partner && redeemsAutomatically(partner, tenant)) return
    const message = 'Policy permitting auto-redemption of invitations not configured.'
    objections.push({ code: 'AzureDirectoryB2BManagementPolicyCheckFailure', message })
  },
})
