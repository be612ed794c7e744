import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'forms-denied',
  title: 'It is signed that nobody of the wave owns a form, and the inventory names one',
  gate: 'cutover',
  checks: ['manual-records'],
  scope: 'batch',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/power-platform/admin/move-environment-tenant',
  apply(world) {
    world.signedOtherwise.set('forms-export/exported', 'no forms in this wave')
  },
})
