import { otherSide, sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { moveDefect } from './rule-move-defect.ts'

export default defineCheck({
  id: 'move-relationship',
  title: 'Organization relationships allow mailboxes to move from source to target',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { setup: ['1.4'], tests: ['TC-03'] },
  predicts: ['MIGR-001', 'MIGR-004', 'EXCH-08', 'access-denied'],
  when: ['identities-mapped'],
  needs: ['source.organizationRelationships', 'target.organizationRelationships'],
  messages: {
    missing: {
      found: 'No organization relationship of the {side} names the tenant {partner}.',
      fix: 'Add {partner} to the domain names of the relationship of the {side} that is for the other tenant, or create one with it.',
    },
    defective: {
      found: "The organization relationship '{name}' of the {side} does not allow the move: {defect}.",
      fix: "Correct '{name}' in the {side} ({wanted}).",
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/set-organizationrelationship',
  ],
  judge(pair, facts, verdict, { settings }) {
    const appId = settings.target.migrationAppId
    if (appId === undefined) return verdict.undecided('the configuration names no target.migrationAppId to compare the relationship with')
    const relationships = {
      source: [...facts['source.organizationRelationships'].all()],
      target: [...facts['target.organizationRelationships'].all()],
    }
    for (const side of sides) {
      const partner = pair[otherSide(side)].tenantId.toLowerCase()
      const found = relationships[side]
        .filter(each => each.domains.includes(partner))
        .map(each => ({ name: each.name, defect: moveDefect(each, side, appId) }))
      if (found.some(each => each.defect === undefined)) continue
      const first = found[0]
      if (first?.defect === undefined) return verdict.fail('missing', { side, partner })
      const wanted = side === 'source' ? `RemoteOutbound, application ${appId}, a published scope` : 'Inbound'
      return verdict.fail('defective', { side, name: first.name, defect: first.defect, wanted: `enabled, moves on, ${wanted}` })
    }
    return verdict.pass()
  },
})
