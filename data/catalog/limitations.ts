/** A limitation of the procedure that users must see, per user or per wave. */
export interface Limitation {
  readonly id: string
  readonly title: string
  /** Why nothing of ours shows it; printed by the coverage page. */
  readonly uncovered?: string
}

export const limitations = [
  { id: 'L.1', title: 'The orchestrator limits the size of a batch and wants it submitted long before cutover' },
  { id: 'L.2', title: 'The orchestrator converts no identities' },
  { id: 'L.3', title: 'Holds keep mailboxes and OneDrives from moving' },
  { id: 'L.4', title: 'Flows and integrations break, and a solution moves only as a whole' },
  { id: 'L.5', title: 'Shared mailboxes, group mailboxes and delegates do not work across tenants' },
  { id: 'L.6', title: 'Identity governance that licenses accounts too early creates mailboxes' },
  { id: 'L.7', title: 'Outlook and OneDrive clients disconnect at cutover' },
  { id: 'L.8', title: 'Viva Engage may go on treating a converted user as B2B' },
  { id: 'L.9', title: 'Between address removal and cutover the user’s mail does not attribute' },
  { id: 'L.10', title: 'Many service plans, not only Exchange Online itself, scrub proxies' },
  { id: 'L.11', title: 'A cloud-only source with third-party mailbox copies has no reach-back' },
  { id: 'L.12', title: 'Encrypted mail may become unreadable, and files arrive unencrypted unless label ids match' },
  { id: 'L.13', title: 'Forms do not move' },
  { id: 'L.14', title: 'Substrate content stays in the source, and what deleting the MailUser does to it is unclear' },
  { id: 'L.15', title: 'Free/busy follows one redirect and no second' },
  { id: 'L.16', title: 'Soft match by address does not work for external users' },
  { id: 'L.17', title: 'Other tenants of the organization keep members that point at the source' },
] as const satisfies readonly Limitation[]

export type LimitationId = (typeof limitations)[number]['id']
