import { counted } from '../../domain/counted.ts'
import { defineCheck } from '../define.ts'
import { isPublished } from '../trust/rule-scope-group.ts'
import { addedAt, iso } from './rule-scope-addition.ts'

export default defineCheck({
  id: 'move-scope',
  title: 'The source account is a direct, settled member of a published scope group',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['1.4'] },
  predicts: ['MailboxNotInCrossTenantMigrationScopeException', 'MIGR-002', 'CTTM-013'],
  when: ['identities-mapped'],
  needs: ['source.scopeMembers', 'source.scopeAdditions', 'source.scopeGroups', 'source.organizationRelationships'],
  messages: {
    unpublished: {
      found: 'No organization relationship of the source for the target publishes a scope, so the mailbox of {upn} cannot be moved.',
      fix: 'Publish the scope groups as MailboxMovePublishedScopes of that relationship, then run the check for {upn} again.',
    },
    outside: {
      found: 'The source account {upn} is no direct member of any published scope group.',
      fix: 'Add {upn} itself to one of the scope groups, and wait {minutes} {minutes|minute|minutes}.',
    },
    'too-fresh': {
      found: 'The source account {upn} was added to its scope group at {at}; a change takes {minutes} {minutes|minute|minutes} to be seen.',
      fix: 'Wait until {until}, then run the check for {upn} again.',
    },
  },
  side: 'source',
  causedBy: [
    { check: 'scope-group', failing: ['missing', 'kind', 'nested'], explains: ['outside'] },
    { check: 'scope-group', failing: ['unpublished'], explains: ['unpublished'] },
    { check: 'move-relationship', explains: ['unpublished'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-running-migration',
    'https://learn.microsoft.com/en-us/graph/api/directoryaudit-list',
  ],
  judge(user, facts, verdict, { settings, tenants, asOf }) {
    const [upn, minutes, partner] = [user.source.upn, settings.limits.scopeSettleMinutes, tenants.target.tenantId.toLowerCase()]
    if (settings.source.scopeGroups.length === 0) return verdict.undecided('the configuration names no source.objects.scopeGroups')
    const scopes = [...facts['source.organizationRelationships'].all()].flatMap(each =>
      each.domains.includes(partner) ? each.publishedScopes : [],
    )
    if (scopes.length === 0) return verdict.fail('unpublished', { upn })
    const member = facts['source.scopeMembers'].find(user.source)
    if (member === undefined) return verdict.fail('outside', { upn, minutes })
    const published = member.groups.filter(id => isPublished(facts['source.scopeGroups'].row(id), scopes))
    if (published.length === 0)
      return verdict.undecided(`no scope group of ${upn} was recognised among those published (${scopes.join(', ')})`)
    const { from, additions, unnamed } = facts['source.scopeAdditions'].read()
    const settled = Date.parse(asOf) - minutes * 60_000
    if (!(Date.parse(from) <= settled))
      return verdict.undecided(`the audit log, read from ${from} on, does not cover ${counted(minutes, 'minute', 'minutes')}`)
    const earliest = addedAt(member.id, published, additions)
    if (earliest > settled) return verdict.fail('too-fresh', { upn, minutes, at: iso(earliest), until: iso(earliest + minutes * 60_000) })
    const open = unnamed > 0 || Number.isNaN(earliest)
    return open ? verdict.undecided('the audit log has additions that do not say who was added where and when') : verdict.pass()
  },
})
