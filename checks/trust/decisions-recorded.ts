import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'decisions-recorded',
  title: 'The configuration records every decision that the setup asks for',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup'],
  covers: { setup: ['P.4', 'P.5'] },
  needs: [],
  messages: {
    missing: {
      found: 'The configuration leaves {count} {count|decision|decisions} open: {missing}.',
      fix: 'Decide and record in the configuration: {missing}.',
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/entra/identity/hybrid/connect/how-to-connect-install-existing-tenant',
    'https://learn.microsoft.com/en-us/viva/engage/mto-setup',
  ],
  judge(_pair, _facts, verdict, { settings }) {
    const { tooling, topology, decisions } = settings
    const recorded: Readonly<Record<string, string | undefined>> = {
      tooling,
      'topology.source': topology.source,
      'topology.target': topology.target,
      'decisions.holds': decisions.holds,
      'decisions.holdPreviewEnrolment (because decisions.holds is preview)':
        decisions.holds === 'preview' ? decisions.holdPreviewEnrolment?.trim() : 'not needed',
      'decisions.engage': decisions.engage,
      'decisions.hybridTiming (because the target is hybrid)': topology.target === 'hybrid' ? decisions.hybridTiming : 'not needed',
    }
    const missing = Object.entries(recorded).flatMap(([name, value]) => (value === undefined || value === '' ? [name] : []))
    return missing.length === 0 ? verdict.pass() : verdict.fail('missing', { count: missing.length, missing: missing.join(', ') })
  },
})
