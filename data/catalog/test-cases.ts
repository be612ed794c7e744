/** One test case of the playbook. */
export interface TestCase {
  readonly id: string
  readonly title: string
  /** How it is tested: from what is read, by a probe, from what a job reports, against the baseline, by a person, on the twin. */
  readonly how: readonly ('read' | 'probe' | 'job' | 'baseline' | 'manual' | 'twin')[]
  /** Why no check covers it; printed by the coverage page. */
  readonly uncovered?: string
}

export const testCases = [
  { id: 'TC-01', title: 'Access settings trust MFA and devices and give member-level access', how: ['read', 'manual'] },
  { id: 'TC-02', title: 'Free/busy works in both directions at tenant level', how: ['read', 'probe'] },
  { id: 'TC-03', title: 'The migration endpoint answers and moves are permitted in the right direction', how: ['read', 'probe'] },
  { id: 'TC-04', title: 'Mapped identity attributes are equal on both sides', how: ['read'] },
  { id: 'TC-05', title: 'Before the stamp the target is a MailUser without an Exchange plan', how: ['read'] },
  { id: 'TC-06', title: 'Before cutover mail from the source to the target user follows the target address', how: ['read', 'probe'] },
  { id: 'TC-07', title: 'Before cutover the target sees free/busy of the source mailbox', how: ['read', 'probe'] },
  { id: 'TC-08', title: 'An external member can chat, meet and use channels in Teams', how: ['manual'] },
  { id: 'TC-09', title: 'The mailbox has moved and the source keeps a MailUser', how: ['read'] },
  { id: 'TC-10', title: 'The OneDrive has moved with its content, redirect and permissions', how: ['read', 'manual'] },
  { id: 'TC-11', title: 'Chats have moved and their participants are mapped', how: ['job', 'manual'] },
  { id: 'TC-12', title: 'Meetings were cancelled and recreated', how: ['job', 'manual'] },
  { id: 'TC-13', title: 'After cutover mail from the target reaches source users', how: ['read', 'probe'] },
  { id: 'TC-14', title: 'Outside mail to the source address reaches the target mailbox', how: ['read', 'probe'] },
  { id: 'TC-15', title: 'After cutover the source sees free/busy of the target mailbox', how: ['read', 'probe'] },
  { id: 'TC-16', title: 'After cutover mail attributes and senders are authorized', how: ['read', 'probe'] },
  { id: 'TC-17', title: 'The profile of a migrated sender opens from the address list', how: ['read', 'manual'] },
  { id: 'TC-18', title: 'The target account is converted and its applications still work', how: ['read', 'baseline'] },
  { id: 'TC-19', title: 'The source account is enabled for B2B and has its original address again', how: ['read', 'baseline'] },
  { id: 'TC-20', title: 'Reach-back to source applications works with unchanged permissions', how: ['baseline', 'manual'] },
  { id: 'TC-21', title: 'Viva Engage in the target knows the user as internal', how: ['read', 'manual'] },
  { id: 'TC-22', title: 'Reach-back to Viva Engage in the source works by deep link', how: ['manual'] },
  { id: 'TC-23', title: 'A held mailbox moves under the preview and its substrate content stays searchable', how: ['read', 'manual'] },
  { id: 'TC-24', title: 'The on-premises account joins by hard match without duplicates', how: ['read'] },
  { id: 'TC-25', title: 'Changing the license group loses no license and scrubs no proxy', how: ['baseline'] },
  { id: 'TC-26', title: 'Leaving the synchronization scope does not delete the account', how: ['read'] },
  { id: 'TC-27', title: 'Devices work after reconfiguration', how: ['manual'] },
  { id: 'TC-28', title: 'A changed UPN has reached Entra ID, Exchange and the identity maps', how: ['read'] },
  { id: 'TC-29', title: 'The time by which unverified addresses must be gone is known', how: ['twin', 'manual'] },
  { id: 'TC-30', title: 'What the attribution gap breaks is known, and cutover heals it', how: ['read', 'probe'] },
] as const satisfies readonly TestCase[]

export type TestCaseId = (typeof testCases)[number]['id']
