import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'aux-archives',
  title: 'The mailbox has no more auxiliary archives than a move takes',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['2.3'] },
  predicts: ['too-many-aux-archives', 'AuxArchiveNotFoundInTargetRecipientException'],
  when: ['mailboxes-move'],
  needs: ['source.recipients'],
  messages: {
    'too-many': {
      found: 'The source mailbox of {upn} has {count} auxiliary {count|archive|archives}; a move takes {limit}.',
      fix: 'Take {upn} out of the wave: reduce the archive (retention, export) or ask the vendor before its mailbox can move.',
    },
  },
  side: 'source',
  sources: [
    'https://github.com/microsoft/CSS-Exchange/blob/main/docs/Admin/CrossTenantMailboxMigrationValidation.md',
    'https://github.com/MicrosoftDocs/microsoft-365-docs/pull/10986',
  ],
  judge(user, facts, verdict, { settings }) {
    const { auxArchives: count } = facts['source.recipients'].row(user.source)
    const limit = settings.limits.auxArchivesFail
    if (count === null) return verdict.undecided(`Exchange does not list the parts of the mailbox of ${user.source.upn}`)
    return count > limit ? verdict.fail('too-many', { upn: user.source.upn, count, limit }) : verdict.pass()
  },
})
