import { enabledPlans } from '../tenant/enabled-plans.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'drive-needs-license',
  claim: 'A OneDrive moves only with the migration license on the source or on the target user.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  on: 'drive.move-asked',
  happen(_world, { tenant: source, target, from, to, objections }) {
    if (!from || !to) return
    const sides = [
      [source, from],
      [target, to],
    ] as const
    if (sides.some(([tenant, account]) => enabledPlans(tenant, account).some(plan => plan.service === 'CrossTenantMigration'))) return
    objections.push({ code: 'MnAOdbUsersAreNotLicensed', message: 'Neither user is licensed for moving OneDrives between tenants.' })
  },
})
