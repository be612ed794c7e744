import type { ArchiveHolds } from '../../facts/archive-holds.ts'
import type { Recipient } from '../../facts/recipients.ts'
import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sourceId } from '../testing-samples.ts'
import mailboxHold from './mailbox-hold.ts'

const guid = '2a2b3c4d-2222-4222-8222-222222222222'
const hex = '7cfb30345d454ac0a989ab3041051209'
const facts = (changed: Partial<Recipient['holds']> = {}, organization: readonly string[] = []) => ({
  'source.recipients': [recipient(sourceId('ada'), { holds: { ...recipient('x').holds, ...changed } })],
  'source.organizationConfig': { isDehydrated: false, inPlaceHolds: [...organization] },
  'source.archiveHolds': [] as ArchiveHolds[],
})
const archived = (...substrateItems: (number | null)[]) => ({
  'source.recipients': [recipient(sourceId('ada'), { archiveGuid: guid })],
  'source.archiveHolds': substrateItems.map(items => ({ objectId: sourceId('ada'), archiveGuid: guid, substrateItems: items })),
})
const decided = (holdPreviewEnrolment: string | undefined) => ({
  decisions: { ...sampleSettings.decisions, holds: 'preview' as const, holdPreviewEnrolment },
})

proveCheck(mailboxHold, {
  pass: [
    { name: 'an archive without held content', facts: { ...facts(), ...archived(0) } },
    { name: 'no hold', facts: facts() },
    {
      name: 'a delete-only policy, and excluded from an organization-wide one',
      gate: 'cutover',
      facts: facts({ inPlace: [`mbx${hex}:1`, `-mbx${hex}`] }, [`mbx${hex}:2`]),
    },
    { name: 'processing suspended without a hold', facts: facts({ retention: true, processingDisabled: true }) },
    { name: 'no hold, whatever was decided', settings: decided('TICKET-1'), facts: facts() },
  ],
  fail: [
    {
      name: 'held substrate content in the archive',
      message: 'held',
      found: /12 items in SubstrateHolds/,
      facts: { ...facts(), ...archived(12) },
    },
    {
      name: 'litigation hold',
      message: 'held',
      found: /ada@source\.example is on 1 hold: litigation hold\./,
      facts: facts({ litigation: true }),
    },
    {
      name: 'an organization-wide policy',
      message: 'held',
      found: /organization-wide retention policy mbx7cfb/,
      facts: facts({}, [`mbx${hex}:2`]),
    },
    {
      name: 'a delay hold, with suspended processing named',
      message: 'held',
      found: /delay hold .*ElcProcessingDisabled/,
      facts: facts({ delay: true, processingDisabled: true }),
    },
    {
      name: 'a hold beside an unreadable entry',
      message: 'held',
      found: /unreadable entry 'odd'/,
      facts: facts({ litigation: true, inPlace: ['odd'] }),
    },
    {
      name: 'so many that some are only counted',
      message: 'held',
      found: /is on 6 holds: .* and 2 more\./,
      facts: facts({ litigation: true, complianceTag: true, delay: true, delayRelease: true, inPlace: [hex] }, [`mbx${hex}:2`]),
    },
    {
      name: 'the preview is chosen but no enrolment is recorded',
      message: 'not-enrolled',
      settings: decided(undefined),
      facts: facts({ litigation: true }),
    },
    { name: 'an empty enrolment is none', message: 'not-enrolled', settings: decided(' '), facts: facts({ litigation: true }) },
  ],
  notApplicable: [
    {
      name: 'held, and enrolled in the preview',
      settings: decided('TICKET-1'),
      reason: /litigation hold.*TICKET-1/,
      facts: facts({ litigation: true }),
    },
  ],
  undecided: [
    { name: 'the archive was not looked into', reason: /no row for/, facts: { ...facts(), ...archived() } },
    { name: 'the archive lists no folder', reason: /not listed/, facts: { ...facts(), ...archived(null) } },
    { name: 'an entry of unknown form', reason: /'odd'/, facts: facts({ inPlace: ['odd'] }) },
    { name: 'an organization-wide entry of unknown action', reason: /:7/, facts: facts({}, [`mbx${hex}:7`]) },
    { name: 'no source recipient', facts: { ...facts(), 'source.recipients': [] } },
  ],
})
