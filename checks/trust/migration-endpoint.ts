import { defineCheck } from '../define.ts'
import { endpointDefect } from './rule-endpoint-defect.ts'

export default defineCheck({
  id: 'migration-endpoint',
  title: 'The migration endpoint leads to the source as the app that the source expects',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { setup: ['1.4'], tests: ['TC-03'] },
  predicts: ['EXCH-07', 'access-denied'],
  when: ['mailboxes-move'],
  needs: ['target.migrationEndpoints', 'source.organizationRelationships'],
  messages: {
    missing: {
      found: "The target has no migration endpoint '{name}', only these: {others}.",
      fix: "Create '{name}' in the target, or correct target.objects.migrationEndpoint.",
    },
    defective: {
      found: "The migration endpoint '{name}' of the target does not lead to the source: {defect}.",
      fix: "Create '{name}' again with RemoteServer outlook.office.com, RemoteTenant {domain} and the application {appId}.",
    },
    disagrees: {
      found: "The migration endpoint '{name}' uses the application {appId}, the relationships of the source expect {expected}.",
      fix: "Make the endpoint '{name}' and the source's relationship name one application, {appId} or {expected}.",
    },
  },
  side: 'target',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/new-migrationendpoint',
  ],
  judge(pair, facts, verdict, { settings }) {
    const { migrationEndpoint: name, migrationAppId: appId } = settings.target
    if (name === undefined || appId === undefined)
      return verdict.undecided('the configuration names no target.objects.migrationEndpoint or no target.objects.migrationAppId')
    const endpoint = facts['target.migrationEndpoints'].find(name)
    if (endpoint === undefined) {
      const others = [...facts['target.migrationEndpoints'].all()].map(each => each.name)
      return verdict.fail('missing', { name, others: others.join(', ') || 'none' })
    }
    const domain = pair.source.initialDomain
    const defect = endpointDefect(endpoint, domain, appId)
    if (defect !== undefined) return verdict.fail('defective', { name, defect, domain, appId })
    const partner = pair.target.tenantId.toLowerCase()
    const relationships = [...facts['source.organizationRelationships'].all()].filter(
      each => each.enabled && each.domains.includes(partner),
    )
    if (relationships.some(each => each.appId === endpoint.appId)) return verdict.pass()
    const expected = relationships.map(each => each.appId ?? 'none').join(', ') || 'none'
    return verdict.fail('disagrees', { name, appId, expected })
  },
})
