import { relationshipOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'free-busy-shared-elsewhere',
  title: 'The source shares free/busy with a third organization, and not with the target',
  gate: 'setup',
  checks: ['free-busy-relationship'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/exchange/troubleshoot/calendars/cannot-view-free-busy-information',
  apply(world) {
    const [source, target] = [world.tenant('source'), world.tenant('target')]
    // The source asks by address spaces, so that only the way back depends on its relationships.
    for (const forestName of target.domains.keys())
      source.availabilityAddressSpaces.set(forestName, {
        forestName,
        accessMethod: 'OrgWideFBToken',
        targetTenantId: target.id,
        targetServiceEpr: 'outlook.office.com',
      })
    target.exchange.availabilityConfig = { orgWideAccount: null, allowedTenantIds: [source.id] }
    const relationship = relationshipOf(world, 'source')
    source.organizationRelationships.set('Partner', {
      ...structuredClone(relationship),
      name: 'Partner',
      domainNames: ['partner.example'],
      mailboxMoveEnabled: false,
      mailboxMoveCapability: [],
    })
    relationship.freeBusyAccessEnabled = false
  },
})
