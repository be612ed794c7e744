import type { ManualRecord } from './shape.ts'

const yes = ['yes']

/** A question about a workload that may stay where it is. */
const moved = <const Id extends string>(id: Id, text: string, what: string) => {
  const stays = `${what} did not move`
  return { id, text, kind: 'choice', choices: ['yes', stays, 'no'], expected: ['yes', stays] } as const
}

/** Records that close a wave. */
export const recordsAfterCutover = [
  {
    id: 'profile-card',
    title: 'Profile card of a migrated sender',
    about: 'wave',
    gates: ['close'],
    questions: [
      { id: 'source-card', text: 'Does a source recipient see the full profile card of a migrated sender?', kind: 'yes/no', expected: yes },
      { id: 'target-card', text: 'Does a target recipient see it too?', kind: 'yes/no', expected: yes },
    ],
    validityDays: 30,
    when: [],
    covers: { setup: [], tests: ['TC-17'], limitations: [] },
  },
  {
    id: 'reach-back-apps',
    title: 'Reach-back to source applications',
    about: 'wave',
    gates: ['close'],
    questions: [
      { id: 'applications', text: 'Which applications of the source were opened with target credentials?', kind: 'text' },
      { id: 'permissions', text: 'Did each of them show the user’s own data and permissions?', kind: 'yes/no', expected: yes },
      {
        id: 'fallback',
        text: 'Do applications without B2B still accept the source credentials?',
        kind: 'choice',
        choices: ['yes', 'none in use', 'no'],
        expected: ['yes', 'none in use'],
      },
    ],
    validityDays: 30,
    when: [],
    covers: { setup: [], tests: ['TC-20'], limitations: [] },
  },
  {
    id: 'engage-reach-back',
    title: 'Reach-back to Viva Engage in the source',
    about: 'wave',
    gates: ['close'],
    questions: [
      {
        id: 'deep-link',
        text: 'Does a deep link into the source network open with target credentials?',
        kind: 'choice',
        choices: ['yes', 'Viva Engage is not used', 'no'],
        expected: ['yes', 'Viva Engage is not used'],
      },
    ],
    validityDays: 30,
    when: [],
    covers: { setup: [], tests: ['TC-22'], limitations: ['L.8'] },
  },
  {
    id: 'hold-ediscovery',
    title: 'Searching held content after the move',
    about: 'wave',
    gates: ['close'],
    questions: [
      {
        id: 'source-search',
        text: 'Does an eDiscovery search in the source still find the substrate content?',
        kind: 'yes/no',
        expected: yes,
      },
      { id: 'target-search', text: 'Does an eDiscovery search in the target find the moved content?', kind: 'yes/no', expected: yes },
      { id: 'case', text: 'Under which case or search was it tried?', kind: 'text' },
    ],
    validityDays: 30,
    when: ['mailboxes-move', 'hold-preview'],
    covers: { setup: ['2.6'], tests: ['TC-23'], limitations: ['L.3', 'L.14'] },
  },
  {
    id: 'device-reconfiguration',
    title: 'Devices after cutover',
    about: 'wave',
    gates: ['close'],
    questions: [
      { id: 'outlook', text: 'Does Outlook on a managed device connect to the target mailbox?', kind: 'yes/no', expected: yes },
      { id: 'onedrive', text: 'Does the OneDrive client sync from the target?', kind: 'yes/no', expected: yes },
      { id: 'mobile', text: 'Does mail work on a mobile device after following the guide?', kind: 'yes/no', expected: yes },
    ],
    validityDays: 30,
    when: [],
    covers: { setup: ['4.3'], tests: ['TC-27'], limitations: ['L.7'] },
  },
  {
    id: 'samples-after-cutover',
    title: 'Samples of files, chats and meetings after cutover',
    about: 'wave',
    gates: ['close'],
    questions: [
      { id: 'users', text: 'Which users of the wave were sampled, by name?', kind: 'text' },
      moved('onedrive-content', 'Are the files of the sampled users in their target OneDrive, and do they open?', 'OneDrive'),
      moved('onedrive-redirect', 'Does a link to the old address of a sampled file open it in the target?', 'OneDrive'),
      moved('onedrive-permissions', 'Can those to whom the sampled files were shared still open them, and nobody else?', 'OneDrive'),
      moved('chat-participants', 'Do sampled chats name their migrated participants by the target accounts?', 'Teams chats'),
      moved('meetings', 'Were sampled meetings cancelled and recreated, with all attendees and a link that opens?', 'Teams meetings'),
    ],
    validityDays: 30,
    when: [],
    covers: { setup: [], tests: ['TC-10', 'TC-11', 'TC-12'], limitations: [] },
  },
  {
    id: 'engage-as-internal',
    title: 'Users of the wave in the Viva Engage network of the target',
    about: 'wave',
    gates: ['close'],
    questions: [
      {
        id: 'where',
        text: 'Where were the users looked up: administration of the network, or an export of its users of which date?',
        kind: 'text',
      },
      {
        id: 'everybody',
        text: 'Was every user of the wave who has a plan for Viva Engage looked up there after cutover, under every address?',
        kind: 'yes/no',
        expected: yes,
      },
      {
        id: 'internal',
        text: 'Is every one of them an active member of the network, none a guest or a B2B account?',
        kind: 'yes/no',
        expected: yes,
      },
    ],
    validityDays: 30,
    when: [],
    askedBy: 'engage-state',
    covers: { setup: [], tests: ['TC-21'], limitations: ['L.8'] },
  },
] as const satisfies readonly ManualRecord[]
