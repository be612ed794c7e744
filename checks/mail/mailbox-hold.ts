import { counted } from '../../domain/counted.ts'
import { defineCheck } from '../define.ts'
import { guidOf } from './rule-guid.ts'
import { holdsOf } from './rule-hold-grammar.ts'
import { hostsMailbox } from './rule-recipient-type.ts'

/** More than these are counted, not named. */
const named = 4

export default defineCheck({
  id: 'mailbox-hold',
  title: 'The source mailbox is on no hold of any kind',
  scope: 'user',
  severity: 'blocker',
  waivable: false,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.6', 'P.4'], tests: ['TC-23'], limitations: ['L.3'] },
  predicts: ['mailbox-on-hold', 'EXCH-08'],
  when: ['mailboxes-move'],
  needs: ['source.recipients', 'source.organizationConfig', 'source.archiveHolds'],
  messages: {
    held: {
      found: 'The source mailbox of {upn} is on {count} {count|hold|holds}: {holds}.',
      fix: 'Lift {count|it|them} from {upn} as the hold plan says, and clear or wait out the delay holds that follow (30 days).',
    },
    'not-enrolled': {
      found:
        'The source mailbox of {upn} is on {count} {count|hold|holds} ({holds}), and no enrolment in the preview for held mailboxes is recorded.',
      fix: 'Record the enrolment as decisions.holdPreviewEnrolment, or take {upn} out of the wave.',
    },
  },
  side: 'source',
  causedBy: [{ check: 'organization-hold' }],
  sources: [
    'https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  ],
  judge(user, facts, verdict, { settings }) {
    const organization = facts['source.organizationConfig'].read()
    const mailbox = facts['source.recipients'].row(user.source)
    const read = holdsOf(mailbox, organization.inPlaceHolds)
    const substrate =
      guidOf(mailbox.archiveGuid) === undefined || !hostsMailbox(mailbox.type)
        ? 0
        : facts['source.archiveHolds'].row(user.source).substrateItems
    const holds = [...read.holds, ...(substrate ? [`${counted(substrate, 'item', 'items')} in SubstrateHolds of the archive`] : [])]
    const unknown = [
      ...read.unknown.map(entry => `unreadable entry '${entry}'`),
      ...(substrate === null ? ['an archive whose folders are not listed'] : []),
    ]
    const upn = user.source.upn
    if (holds.length === 0 && unknown.length === 0) return verdict.pass()
    const all = [...holds, ...unknown, ...read.suspended]
    const listed = all.length > named ? `${all.slice(0, named).join(', ')} and ${all.length - named} more` : all.join(', ')
    const { holds: decision, holdPreviewEnrolment } = settings.decisions
    const enrolled = (holdPreviewEnrolment ?? '').trim() !== ''
    if (decision === 'preview' && enrolled)
      return verdict.notApplicable(`${upn} is held (${listed}) and moves under the preview for held mailboxes: ${holdPreviewEnrolment}`)
    if (holds.length === 0) return verdict.undecided(`${upn} may be held (${listed})`)
    return verdict.fail(decision === 'preview' ? 'not-enrolled' : 'held', { upn, count: holds.length, holds: listed })
  },
})
