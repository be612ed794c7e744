import { otherSide, sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { endpointDefect } from './rule-endpoint-defect.ts'
import { moveDefect } from './rule-move-defect.ts'

export default defineCheck({
  id: 'reverse-move',
  title: 'Mailboxes could be moved back from target to source',
  scope: 'tenant-pair',
  severity: 'warning',
  waivable: true,
  guards: ['setup'],
  covers: { setup: ['1.4'] },
  when: ['mailboxes-move'],
  needs: ['source.organizationRelationships', 'target.organizationRelationships', 'source.migrationEndpoints'],
  messages: {
    relationship: {
      found: 'No organization relationship of the {side} allows mailboxes to move back: {defect}.',
      fix: 'Extend the relationship of the {side} that is for the other tenant ({wanted}).',
    },
    endpoint: {
      found: 'The source has no migration endpoint that leads to the target as {appId}.',
      fix: 'Create a migration endpoint in the source with RemoteTenant {domain} and the application {appId}.',
    },
  },
  side: 'source',
  causedBy: [{ check: 'move-relationship', failing: ['missing'] }],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/set-organizationrelationship',
  ],
  judge(pair, facts, verdict) {
    const relationships = {
      source: [...facts['source.organizationRelationships'].all()],
      target: [...facts['target.organizationRelationships'].all()],
    }
    const apps: string[] = []
    for (const side of sides) {
      const partner = pair[otherSide(side)].tenantId.toLowerCase()
      // The way back has an application of its own, which no configuration names: any one that the relationship names will do.
      const found = relationships[side]
        .filter(each => each.domains.includes(partner))
        .map(each => ({ appId: each.appId ?? '', defect: moveDefect(each, side, each.appId ?? '', 'target') }))
      const good = found.filter(each => each.defect === undefined)
      if (side === 'target') apps.push(...good.map(each => each.appId))
      if (good.length > 0) continue
      const wanted =
        side === 'source' ? 'enabled, moves on, Inbound' : 'enabled, moves on, RemoteOutbound, an application, a published scope'
      return verdict.fail('relationship', { side, defect: found[0]?.defect ?? 'none names the other tenant', wanted })
    }
    const domain = pair.target.initialDomain
    const endpoints = [...facts['source.migrationEndpoints'].all()]
    if (endpoints.some(endpoint => apps.some(appId => endpointDefect(endpoint, domain, appId) === undefined))) return verdict.pass()
    return verdict.fail('endpoint', { appId: apps.join(' or '), domain })
  },
})
