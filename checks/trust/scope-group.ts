import { defineCheck } from '../define.ts'
import { isPublished, isSaid, scopeDefect } from './rule-scope-group.ts'

export default defineCheck({
  id: 'scope-group',
  title: 'Each scope group is a published mail-enabled security group without nesting, within the size limit',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { setup: ['1.4'] },
  predicts: ['MailboxNotInCrossTenantMigrationScopeException', 'MIGR-002', 'MIGR-004'],
  when: ['identities-mapped'],
  needs: ['source.scopeGroups', 'source.organizationRelationships'],
  messages: {
    missing: {
      found: 'The source has no group {id}, which the configuration names as a scope group.',
      fix: 'Create the scope group in the source, or correct source.objects.scopeGroups ({id}).',
    },
    kind: {
      found: "The scope group '{name}' is no mail-enabled security group: {why}.",
      fix: "Replace '{name}' by a mail-enabled security group and publish that; a group cannot be turned into another kind.",
    },
    nested: {
      found: "The scope group '{name}' has {count} {count|group|groups} nested in it, whose members may not be seen.",
      fix: "Put the users into '{name}' directly and take the nested {count|group|groups} out.",
    },
    size: {
      found: "The scope group '{name}' has {count} {count|member|members}, more than {limit}.",
      fix: "Spread the members of '{name}' over several published groups of at most {limit}, each user in one.",
    },
    unpublished: {
      found: 'No organization relationship of the source for the target publishes a scope.',
      fix: 'Publish the {count|scope group|scope groups} of the configuration as MailboxMovePublishedScopes of that relationship.',
    },
  },
  side: 'source',
  causedBy: [{ check: 'move-relationship', explains: ['unpublished'] }],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration'],
  judge(pair, facts, verdict, { settings: { source, limits } }) {
    const ids = source.scopeGroups
    if (ids.length === 0) return verdict.undecided('the configuration names no source.objects.scopeGroups')
    const partner = pair.target.tenantId.toLowerCase()
    const scopes = [...facts['source.organizationRelationships'].all()].flatMap(each =>
      each.domains.includes(partner) ? each.publishedScopes : [],
    )
    const open: string[] = []
    for (const id of ids) {
      const group = facts['source.scopeGroups'].find(id)
      if (group === undefined) return verdict.fail('missing', { id })
      const name = group.displayName
      const defect = scopeDefect(group, limits.scopeGroupSize)
      if (defect !== undefined)
        return verdict.fail(defect.kind, { name, limit: limits.scopeGroupSize, why: defect.why, count: defect.count })
      if (!isSaid(group)) open.push(`the service did not say what kind of group '${name}' is`)
      if (!isPublished(group, scopes)) open.push(`'${name}' was not recognised among the published scopes (${scopes.join(', ')})`)
    }
    if (scopes.length === 0) return verdict.fail('unpublished', { count: ids.length })
    return open[0] === undefined ? verdict.pass() : verdict.undecided(open[0])
  },
})
