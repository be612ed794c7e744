import { defineCheck } from '../define.ts'
import { guidOf } from './rule-guid.ts'

export default defineCheck({
  id: 'archive-guid',
  title: 'The target MailUser carries the ArchiveGuid of the source, and no archive of its own',
  scope: 'user',
  severity: 'blocker',
  waivable: false,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.3'], tests: ['TC-04'] },
  predicts: [
    'AuxArchiveNotFoundInTargetRecipientException',
    'UserAlreadyHasDemotedArchiveException',
    'ctim-archive-guid-mismatch',
    'EXCH-08',
  ],
  when: ['identities-mapped'],
  needs: ['source.recipients', 'target.recipients'],
  messages: {
    missing: {
      found: 'The source mailbox of {source} has the archive {wanted}, but the target recipient {target} has no ArchiveGuid.',
      fix: 'Run identity mapping for {target}, or set its ArchiveGuid to {wanted}.',
    },
    different: {
      found: 'The target recipient {target} has the ArchiveGuid {actual}; the archive of the source is {wanted}.',
      fix: 'Check that the identity map pairs {target} with the right source user, then set its ArchiveGuid to {wanted}.',
    },
    unexpected: {
      found: 'The target recipient {target} has the ArchiveGuid {actual}, but {source} has no archive.',
      fix: 'Clear the ArchiveGuid of {target}, or run identity mapping again if {source} had an archive when it ran.',
    },
    disabled: {
      found: 'The target recipient {target} keeps the disabled archive {actual} of an earlier mailbox.',
      fix: 'Remove the disabled archive {actual} from {target} before the move, and stamp again.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'exchange-guid', failing: ['missing', 'missing-synced'], explains: ['missing'] },
    { check: 'target-mailbox', failing: ['mailbox'], explains: ['different', 'unexpected'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  ],
  judge(user, facts, verdict) {
    const names = { source: user.source.upn, target: user.target.upn }
    const wanted = guidOf(facts['source.recipients'].row(user.source).archiveGuid)
    const to = facts['target.recipients'].row(user.target)
    const actual = guidOf(to.archiveGuid)
    const disabled = guidOf(to.disabledArchiveGuid)
    if (disabled !== undefined) return verdict.fail('disabled', { target: names.target, actual: disabled })
    if (wanted === actual) return verdict.pass()
    if (actual === undefined) return verdict.fail('missing', { ...names, wanted: wanted ?? '' })
    return wanted === undefined ? verdict.fail('unexpected', { ...names, actual }) : verdict.fail('different', { ...names, actual, wanted })
  },
})
