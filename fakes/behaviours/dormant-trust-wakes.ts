import { defineBehaviour } from './define.ts'

export const dormantFor = 7 * 24 * 3_600_000

export default defineBehaviour({
  id: 'dormant-trust-wakes',
  claim: 'A fresh SharePoint trust may be dormant at the partner and is good to proceed within seven days.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  on: 'world.started',
  happen(world) {
    world.clock.after(dormantFor, () => {
      for (const tenant of world.tenants.values())
        for (const trust of tenant.sharePointTrusts) if (trust.verification === 'DormantByPartner') trust.verification = 'GoodToProceed'
    })
  },
})
