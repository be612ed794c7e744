import { defineCheck } from '../define.ts'
import { contradictions } from './rule-contradictions.ts'

export default defineCheck({
  id: 'topology-tooling',
  title: 'The decisions about topology and tooling do not contradict each other',
  scope: 'tenant-pair',
  severity: 'warning',
  waivable: true,
  guards: ['setup'],
  covers: { setup: ['P.4'], limitations: ['L.11'] },
  needs: [],
  messages: {
    contradiction: {
      found: 'The configuration contradicts itself in {count} {count|way|ways}: {contradictions}.',
      fix: 'Decide anew and correct the configuration: {contradictions}.',
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-1-overview',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  ],
  judge(_pair, _facts, verdict, { settings }) {
    const found = contradictions(settings)
    return found.length === 0 ? verdict.pass() : verdict.fail('contradiction', { count: found.length, contradictions: found.join('; ') })
  },
})
