import type { Settings } from '../../domain/settings.ts'
import { listed } from './rule-listed.ts'
import type { SignedRecord } from './rule-signed-record.ts'

/** What a record says, and what else says otherwise. */
export interface Contradiction {
  readonly said: string
  readonly otherwise: string
}

export interface Known {
  readonly settings: Settings
  /** Forms of the wave with their owners, as far as an inventory knows them. */
  readonly forms: readonly string[]
}

type Compare = (answer: SignedRecord['answer'], known: Known) => Contradiction | undefined

const sentence = (question: string, answer: string, otherwise: string): Contradiction => ({ said: `'${answer}' (${question})`, otherwise })

/** Answers that a decision about held content leaves; a third-party tool copies only the workloads that the configuration names. */
function holdAnswers({ holds, thirdParty }: Settings['decisions'], workload: 'mailbox' | 'onedrive'): readonly string[] {
  const copied = thirdParty.includes(workload)
  // The preview is for mailboxes only, so that something else happens to held OneDrives.
  const removed = holds === 'remove' || (holds === 'third-party' && !copied) || (holds === 'preview' && workload === 'onedrive')
  return [
    'none held',
    ...(holds === 'preview' && workload === 'mailbox' ? ['preview'] : []),
    ...(removed ? ['removal of the hold'] : []),
    ...(holds !== 'none-expected' && copied ? ['third-party copy'] : []),
  ]
}

const holdPlan: Compare = (answer, { settings: { decisions } }) => {
  const configured = `decisions.holds is ${decisions.holds} and decisions.thirdParty is ${decisions.thirdParty.join(', ') || 'empty'} in the configuration`
  for (const [question, workload] of [
    ['mailboxes', 'mailbox'],
    ['onedrives', 'onedrive'],
  ] as const)
    if (!holdAnswers(decisions, workload).includes(answer(question))) return sentence(question, answer(question), configured)
  const removes = [answer('mailboxes'), answer('onedrives')].includes('removal of the hold')
  return removes && answer('processing') === 'no hold is removed'
    ? sentence('processing', answer('processing'), 'the same record plans the removal of holds')
    : undefined
}

const addressTiming: Compare = (answer, { settings: { decisions } }) =>
  answer('latest') === decisions.addressRemoval
    ? undefined
    : sentence('latest', answer('latest'), `decisions.addressRemoval is ${decisions.addressRemoval} in the configuration`)

const formsExport: Compare = (answer, { forms }) =>
  answer('exported') === 'no forms in this wave' && forms.length > 0
    ? sentence('exported', answer('exported'), `the inventory names ${listed(forms)}`)
    : undefined

const samples: Compare = (answer, { settings: { workloads } }) => {
  for (const [question, workload, stays] of [
    ['onedrive-content', 'onedrive', 'OneDrive did not move'],
    ['onedrive-redirect', 'onedrive', 'OneDrive did not move'],
    ['onedrive-permissions', 'onedrive', 'OneDrive did not move'],
    ['chat-participants', 'teams', 'Teams chats did not move'],
    ['meetings', 'meetings', 'Teams meetings did not move'],
  ] as const)
    if (answer(question) === stays && workloads.includes(workload))
      return sentence(question, stays, `workloads of the configuration names ${workload}`)
  return undefined
}

const comparisons: Readonly<Record<string, Compare>> = {
  'hold-plan': holdPlan,
  'address-timing': addressTiming,
  'forms-export': formsExport,
  'samples-after-cutover': samples,
}

/** What a signed record says against the configuration, the inventory or itself. */
export const contradictionOf = (record: string, signed: SignedRecord, known: Known): Contradiction | undefined =>
  comparisons[record]?.(signed.answer, known)
