import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'sync-consent',
  title: 'The target lets the source provision users',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup'],
  covers: { setup: ['1.5'] },
  needs: ['target.partnerAccess'],
  messages: {
    'not-allowed': {
      found: 'The target does not allow users of the tenant {source} to be synchronized into it ({setting}).',
      fix: 'Allow inbound user synchronization in the cross-tenant access settings of the target for {source}.',
    },
  },
  side: 'target',
  sources: [
    'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph',
    'https://learn.microsoft.com/en-us/graph/api/resources/crosstenantidentitysyncpolicypartner',
  ],
  judge(pair, facts, verdict) {
    const allowed = facts['target.partnerAccess'].read().userSyncInbound
    if (allowed === true) return verdict.pass()
    return verdict.fail('not-allowed', { source: pair.source.tenantId, setting: allowed === null ? 'never set' : 'switched off' })
  },
})
