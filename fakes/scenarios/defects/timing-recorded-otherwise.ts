import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'timing-recorded-otherwise',
  title: 'The timing experiment is recorded with another outcome than is configured',
  gate: 'prestage',
  checks: ['manual-records'],
  scope: 'batch',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    world.signedOtherwise.set('address-timing/latest', 'before-cutover')
  },
})
