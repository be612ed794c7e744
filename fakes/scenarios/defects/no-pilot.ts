import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-pilot',
  title: 'No user of the wave is a pilot',
  gate: 'prestage',
  checks: ['pilot-first'],
  alsoFound: ['endpoint-answers'],
  scope: 'batch',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    for (const each of world.pairs) each.pilot = false
  },
})
