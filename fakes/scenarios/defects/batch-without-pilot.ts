import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'batch-without-pilot',
  title: 'One of two batches of the pilot wave has no pilot',
  gate: 'prestage',
  checks: ['pilot-first'],
  scope: 'batch',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world, pair) {
    for (const [index, each] of world.pairs.entries()) if (!each.pilot) world.pairs[index] = { ...each, batch: `${pair.batch}-b` }
  },
})
