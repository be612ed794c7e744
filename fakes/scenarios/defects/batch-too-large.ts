import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'batch-too-large',
  title: 'A batch has more users than the tooling takes',
  gate: 'prestage',
  checks: ['batch-size'],
  scope: 'batch',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world, pair) {
    for (const [index, each] of world.pairs.entries()) world.pairs[index] = { ...each, batch: pair.batch }
  },
})
