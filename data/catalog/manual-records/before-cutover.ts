import type { ManualRecord } from './shape.ts'

const yes = ['yes']

/** Records about one wave, demanded before its users are touched. */
export const recordsBeforeCutover = [
  {
    id: 'device-guides',
    title: 'Guides for reconfiguring devices',
    about: 'wave',
    gates: ['cutover'],
    questions: [
      { id: 'managed', text: 'Is the procedure for managed Windows and Mac devices ready?', kind: 'yes/no', expected: yes },
      { id: 'guides', text: 'Are guides for mobile and unmanaged devices published?', kind: 'yes/no', expected: yes },
      {
        id: 'service-desk',
        text: 'Is the service desk staffed for the morning after the migration window?',
        kind: 'yes/no',
        expected: yes,
      },
    ],
    validityDays: 30,
    when: [],
    covers: { setup: ['4.3'], tests: [], limitations: ['L.7'] },
  },
  {
    id: 'communications',
    title: 'Communication with the users of the wave',
    about: 'wave',
    gates: ['cutover'],
    questions: [
      { id: 'texts', text: 'Have the users received what will happen, when, and what they must do?', kind: 'yes/no', expected: yes },
      {
        id: 'schedule',
        text: 'Is it agreed who tells the users what and at which time, before, during and after the migration window?',
        kind: 'yes/no',
        expected: yes,
      },
      { id: 'gap', text: 'Were users told about the attribution gap?', kind: 'yes/no', expected: yes },
      { id: 'escalation', text: 'Who decides when something goes wrong during the migration window?', kind: 'text' },
    ],
    validityDays: 30,
    when: [],
    covers: { setup: ['4.4'], tests: [], limitations: ['L.7', 'L.9'] },
  },
  {
    id: 'hold-plan',
    title: 'Plan for content on hold',
    about: 'wave',
    gates: ['prestage'],
    questions: [
      {
        id: 'mailboxes',
        text: 'What happens to held mailboxes of this wave?',
        kind: 'choice',
        choices: ['none held', 'preview', 'removal of the hold', 'third-party copy'],
      },
      {
        id: 'onedrives',
        text: 'What happens to held OneDrives of this wave?',
        kind: 'choice',
        choices: ['none held', 'removal of the hold', 'third-party copy'],
      },
      {
        id: 'processing',
        text: 'Where a hold is removed, is retention processing paused until the move is done?',
        kind: 'choice',
        choices: ['yes', 'no hold is removed', 'no'],
        expected: ['yes', 'no hold is removed'],
      },
      { id: 'approval', text: 'Who is accountable for the retained content, and agreed?', kind: 'text' },
    ],
    validityDays: 60,
    when: ['holds-expected'],
    covers: { setup: ['2.6', 'P.4'], tests: [], limitations: ['L.3'] },
  },
  {
    id: 'forms-export',
    title: 'Export of forms',
    about: 'wave',
    gates: ['cutover'],
    questions: [
      { id: 'owners', text: 'Were the owners of forms told that forms and responses do not move?', kind: 'yes/no', expected: yes },
      {
        id: 'exported',
        text: 'Have they exported what they need?',
        kind: 'choice',
        choices: ['yes', 'no forms in this wave', 'no'],
        expected: ['yes', 'no forms in this wave'],
      },
    ],
    validityDays: 60,
    when: [],
    covers: { setup: [], tests: [], limitations: ['L.13'] },
  },
  {
    id: 'on-premises-scope',
    title: 'On-premises accounts outside the scope of synchronization',
    about: 'wave',
    gates: ['prestage'],
    questions: [
      {
        id: 'outside',
        text: 'Is every on-premises account of the wave kept outside the scope of synchronization until its target account has the immutable id?',
        kind: 'yes/no',
        expected: yes,
      },
      {
        id: 'anchor',
        text: 'Which on-premises attribute is the anchor of synchronization, and so stands as adGuid in the identity map?',
        kind: 'choice',
        choices: ['ms-DS-ConsistencyGuid', 'objectGUID', 'another'],
        expected: ['ms-DS-ConsistencyGuid', 'objectGUID'],
      },
      { id: 'operator', text: 'Who moves the accounts into the scope, and when?', kind: 'text' },
    ],
    validityDays: 60,
    when: ['hybrid-target'],
    covers: { setup: ['2.4', 'D.1'], tests: [], limitations: ['L.16'] },
  },
  {
    id: 'on-premises-change',
    title: 'On-premises change of remote mailboxes',
    about: 'wave',
    gates: ['cutover'],
    questions: [
      {
        id: 'attributes',
        text: 'Is it scripted and tested to set msExchRecipientDisplayType to 6 and msExchRecipientTypeDetails to 128, to clear msExchRemoteRecipientType, and to set targetAddress to the target mailbox?',
        kind: 'yes/no',
        expected: yes,
      },
      { id: 'operator', text: 'Who runs it after the mailboxes have moved?', kind: 'text' },
      {
        id: 'upn',
        text: 'When does synchronization stop writing onPremisesUserPrincipalName on the source accounts of this wave?',
        kind: 'choice',
        choices: ['it writes none', 'before submission', 'before the window', 'in the window, before the invitation', 'not planned'],
        expected: ['it writes none', 'before submission', 'before the window', 'in the window, before the invitation'],
      },
    ],
    validityDays: 60,
    when: ['hybrid-source', 'mailboxes-move'],
    covers: { setup: ['2.5', 'D.3'], tests: [], limitations: [] },
  },
] as const satisfies readonly ManualRecord[]
