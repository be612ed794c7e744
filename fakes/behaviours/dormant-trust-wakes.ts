import { day, documented } from '../tenant/delays.ts'
import { defineBehaviour } from './define.ts'

export const dormantFor = documented(
  'for which a fresh trust is dormant',
  7 * day,
  'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step3',
)

export default defineBehaviour({
  id: 'dormant-trust-wakes',
  claim: 'A fresh SharePoint trust may be dormant at the partner and is good to proceed within seven days.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  delays: [dormantFor],
  on: 'world.started',
  happen(world) {
    world.clock.after(dormantFor.ms, () => {
      for (const tenant of world.tenants.values())
        for (const trust of tenant.sharePointTrusts) if (trust.verification === 'DormantByPartner') trust.verification = 'GoodToProceed'
    })
  },
})
