/** One item of the setup checklist. `steps` are its parts, numbered from 1. */
export interface SetupItem {
  readonly id: string
  readonly title: string
  readonly steps: readonly string[]
  /** Why no check or step covers it; printed by the coverage page. */
  readonly uncovered?: string
}

export const setupItems = [
  {
    id: 'P.1',
    title: 'Both tenants have base licenses of the E3 or E5 class',
    steps: ['enough base seats in the source', 'enough base seats in the target'],
  },
  { id: 'P.2', title: 'Every migrating user has a migration license', steps: ['one license for each user, on either side'] },
  {
    id: 'P.3',
    title: 'The identities that work in the tenants have the roles they need',
    steps: ['roles and permissions in the source', 'roles and permissions in the target'],
  },
  {
    id: 'P.4',
    title: 'It is decided what happens to content on hold',
    steps: ['decision recorded', 'enrolment proven where the preview for held mailboxes is chosen'],
  },
  { id: 'P.5', title: 'It is decided how Viva Engage is used until cutover', steps: ['decision recorded: block or coexist'] },
  {
    id: '1.1',
    title: 'Cross-tenant access settings express the trust',
    steps: [
      'a partner entry on both sides',
      'invitations redeemed automatically',
      'MFA of the other tenant trusted',
      'device claims trusted where declared',
    ],
  },
  {
    id: '1.2',
    title: 'The tenants form a multitenant organization, where wanted',
    steps: ['organization active', 'members joined', 'policy for joining tenants set'],
  },
  {
    id: '1.3',
    title: 'Free/busy is shared between the tenants',
    steps: ['from source to target', 'from target to source', 'availability address space where one is needed'],
  },
  {
    id: '1.4',
    title: 'Mailboxes can be moved between the tenants',
    steps: [
      'application registered in the target',
      'application consented to in the source',
      'migration endpoint in the target',
      'organization relationships permit moves in the right direction',
    ],
  },
  {
    id: '1.5',
    title: 'Cross-tenant synchronization provisions the users',
    steps: ['provisioning job created', 'attributes mapped', 'users in scope', 'job running'],
  },
  {
    id: '2.1',
    title: 'Users exist in the target as external members',
    steps: ['accounts provisioned', 'their type is Member, not Guest', 'no license assigned yet'],
  },
  {
    id: '2.2',
    title: 'Target accounts have their final UPN',
    steps: ['naming agreed', 'UPNs changed', 'identity maps and tools use the new UPNs', 'change arrived in every service'],
  },
  {
    id: '2.3',
    title: 'Target recipients carry the identity of the source mailbox',
    steps: [
      'recipient is a MailUser, not a mailbox',
      'identity mapping has run',
      'ExchangeGuid equal',
      'ArchiveGuid equal',
      'LegacyExchangeDN of the source present as X500 proxy',
      'every X500 proxy of the source present',
    ],
  },
  {
    id: '2.4',
    title: 'Hybrid target accounts are joined to their on-premises accounts',
    steps: [
      'on-premises account kept out of synchronization at first',
      'immutable id derived',
      'immutable id assigned',
      'on-premises account moved into synchronization',
    ],
  },
  {
    id: '2.5',
    title: 'Source accounts are ready to be enabled for B2B',
    steps: ['scrubbing plans known', 'license group without those plans exists', 'on-premises change ready where the source is hybrid'],
  },
  {
    id: '2.6',
    title: 'Holds are found and dealt with',
    steps: [
      'holds on mailboxes and OneDrives found',
      'preview for held mailboxes in use where decided',
      'third-party copy planned for held OneDrives',
      'removal of holds planned, with the processing of retention paused meanwhile',
    ],
  },
  {
    id: '3.1',
    title: 'Users are divided into batches',
    steps: ['size limit kept', 'batches spread over migration windows', 'users who depend on each other in one wave'],
  },
  {
    id: '3.2',
    title: 'Unverified addresses leave target accounts in time',
    steps: ['addresses found', 'necessary time known', 'removed as late as possible', 'attribution gap documented'],
  },
  {
    id: '3.3',
    title: 'A pilot proves the procedure',
    steps: ['pilot users in each batch', 'test batches planned', 'expected results written down', 'durations measured'],
  },
  { id: '4.1', title: 'Target conversion is prepared', steps: ['order of actions fixed', 'script ready', 'rehearsed'] },
  {
    id: '4.2',
    title: 'B2B enablement in the source is prepared',
    steps: ['order of actions fixed', 'address change and invitation tied together', 'no invitation mail is sent', 'rehearsed'],
  },
  {
    id: '4.3',
    title: 'Users can reconfigure their devices',
    steps: ['procedure for managed devices', 'guides for all other devices', 'service desk staffed'],
  },
  { id: '4.4', title: 'Users are told what will happen', steps: ['texts written', 'schedule agreed', 'escalation path known'] },
  {
    id: 'D.1',
    title: 'The immutable id is derived correctly',
    steps: ['objectGUID or ms-DS-ConsistencyGuid taken', 'its 16 bytes in little-endian order', 'encoded in base64'],
  },
  {
    id: 'D.2',
    title: 'The license group for migrated source accounts loses nothing and scrubs nothing',
    steps: ['scrubbing plans disabled', 'user added to the new group before leaving the old one', 'licenses in grace period considered'],
  },
  {
    id: 'D.3',
    title: 'A hybrid source turns remote mailboxes into mail users on-premises',
    steps: [
      'msExchRecipientDisplayType set to 6',
      'msExchRecipientTypeDetails set to 128',
      'msExchRemoteRecipientType cleared',
      'targetAddress set to the target mailbox',
    ],
  },
  {
    id: 'D.4',
    title: 'The necessary time of address removal is known for this tenant pair',
    steps: ['removal before submission tried', 'removal between submission and cutover tried', 'no removal tried', 'outcome recorded'],
  },
  {
    id: 'D.5',
    title: 'B2B enablement does not cost the user their source address',
    steps: ['mail and primary SMTP address changed before the invitation', 'both restored right after it'],
  },
] as const satisfies readonly SetupItem[]

export type SetupItemId = (typeof setupItems)[number]['id']
