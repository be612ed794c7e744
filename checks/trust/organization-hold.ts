import { defineCheck } from '../define.ts'
import { readHold } from '../mail/rule-hold-grammar.ts'

/** More than these are counted, not named. */
const named = 4
const listed = (holds: readonly string[]): string =>
  holds.length > named ? `${holds.slice(0, named).join(', ')} and ${holds.length - named} more` : holds.join(', ')

export default defineCheck({
  id: 'organization-hold',
  title: 'No hold covers every mailbox of the source, or the preview for held mailboxes is recorded',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { setup: ['P.4', '2.6'], tests: ['TC-23'], limitations: ['L.3'] },
  predicts: ['mailbox-on-hold', 'EXCH-08'],
  when: ['mailboxes-move'],
  needs: ['source.organizationConfig'],
  messages: {
    held: {
      found: '{count} {count|hold covers|holds cover} every mailbox of the source: {holds}.',
      fix: 'Exclude the users of the waves from {holds} and waive this once mailbox-hold passes for them, or decide for the preview for held mailboxes.',
    },
    'not-enrolled': {
      found:
        '{count} {count|hold covers|holds cover} every mailbox of the source ({holds}), and no enrolment in the preview for held mailboxes is recorded.',
      fix: 'Record the enrolment as decisions.holdPreviewEnrolment, or exclude the users of the waves from {holds}.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  ],
  judge(_pair, facts, verdict, { settings }) {
    const read = facts['source.organizationConfig'].read().inPlaceHolds.map(entry => ({ entry, hold: readHold(entry) }))
    const holds = read.flatMap(({ hold }) => (hold.kind === 'hold' ? [hold.what] : []))
    const unknown = read.flatMap(({ entry, hold }) => (hold.kind === 'unknown' ? [entry] : []))
    if (holds.length === 0 && unknown.length === 0) return verdict.pass()
    const { holds: decision, holdPreviewEnrolment } = settings.decisions
    if (decision === 'preview' && (holdPreviewEnrolment ?? '').trim() !== '') return verdict.pass()
    if (holds.length === 0)
      return verdict.undecided(`the organization of the source carries a hold entry of unknown form (${listed(unknown)})`)
    return verdict.fail(decision === 'preview' ? 'not-enrolled' : 'held', { count: holds.length, holds: listed(holds) })
  },
})
