import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import organizationHold from './organization-hold.ts'

const hex = '7cfb30345d454ac0a989ab3041051209'
const facts = (...inPlaceHolds: readonly string[]) => ({
  'source.organizationConfig': { isDehydrated: false, inPlaceHolds: [...inPlaceHolds] },
})
const preview = (holdPreviewEnrolment: string | undefined) => ({
  decisions: { ...sampleSettings.decisions, holds: 'preview' as const, holdPreviewEnrolment },
})

proveCheck(organizationHold, {
  pass: [
    { name: 'none', facts: facts() },
    { name: 'a policy that only deletes, and one about groups', facts: facts(`mbx${hex}:1`, `grp${hex}:3`) },
    { name: 'held, and enrolled in the preview', settings: preview('TICKET-1'), facts: facts(`mbx${hex}:2`) },
  ],
  fail: [
    { name: 'a retention policy', message: 'held', found: /1 hold .*retention policy mbx7cfb/, facts: facts(`mbx${hex}:2`) },
    { name: 'a policy for Teams', message: 'held', found: /Teams/, facts: facts(`skp${hex}:3`) },
    { name: 'a hold beside an entry of unknown form', message: 'held', facts: facts('odd', `mbx${hex}:2`) },
    {
      name: 'so many that some are only counted',
      message: 'held',
      found: /6 holds .* and 2 more/,
      facts: facts(...Array.from({ length: 6 }, (_, index) => `mbx${hex.slice(1)}${index}:2`)),
    },
    {
      name: 'the preview is chosen but no enrolment is recorded',
      message: 'not-enrolled',
      settings: preview(' '),
      facts: facts(`mbx${hex}:2`),
    },
  ],
  undecided: [{ name: 'an entry of unknown form', reason: /'?odd/, facts: facts('odd') }],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts(`mbx${hex}:2`) }],
})
