import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'redirect-missing',
  title: 'No redirect site is at the old URL',
  gate: 'close',
  checks: ['onedrive-redirect'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world, pair) {
    world.tenant('source').drives.delete(pair.sourceId)
  },
})
