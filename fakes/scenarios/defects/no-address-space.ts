import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-address-space',
  title: 'The hybrid source has no address space for the partner',
  gate: 'setup',
  checks: ['availability-address-space'],
  scope: 'tenants',
  topology: 'hybrid',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/exchange/sharing/organization-relationships/organization-relationships',
  apply(world) {
    world.tenant('source').availabilityAddressSpaces.clear()
  },
})
