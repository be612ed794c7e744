import type { CheckRecord } from '../domain/run-record.ts'
import type { Scope, Severity } from '../domain/verdict.ts'

const learn = 'https://learn.microsoft.com/en-us/microsoft-365/enterprise'

interface SampleCheck {
  readonly id: string
  readonly area: string
  readonly title: string
  readonly scope: Scope
  readonly severity: Severity
  readonly covers: readonly [setup: readonly string[], tests: readonly string[]]
  readonly needs: readonly string[]
  readonly judged: string
  readonly remedy: string
}

const written: readonly SampleCheck[] = [
  {
    id: 'tenant-identity',
    area: 'trust',
    title: 'Every token belongs to the configured tenant',
    scope: 'tenant-pair',
    severity: 'blocker',
    covers: [['P.3'], []],
    needs: ['source.organization', 'target.organization'],
    judged: 'The tenant id that each side reports must equal the configured one, and the two must differ.',
    remedy: 'Correct `tenantId` in the configuration, or sign in to the tenant that it names.',
  },
  {
    id: 'move-relationship',
    area: 'trust',
    title: 'Both organization relationships allow mailbox moves',
    scope: 'tenant-pair',
    severity: 'blocker',
    covers: [['1.4'], ['TC-03']],
    needs: ['source.org-relationships', 'target.org-relationships'],
    judged:
      'The source relationship must be enabled and carry `RemoteOutbound`; the target relationship must be enabled and carry `Inbound`. A bidirectional value is accepted.',
    remedy:
      'In the **source** tenant:\n\n```powershell\nSet-OrganizationRelationship -Identity "Target" -MailboxMoveEnabled $true -MailboxMoveCapability RemoteOutbound\n```\n\nGather again afterwards.',
  },
  {
    id: 'label-parity',
    area: 'labels',
    title: 'Every encrypting source label exists in the target under the same id',
    scope: 'tenant-pair',
    severity: 'blocker',
    covers: [['P.1'], []],
    needs: ['source.labels', 'target.labels'],
    judged: 'Each source label that encrypts must have a target label with the same GUID.',
    remedy: 'Publish the label in the target through Security & Compliance PowerShell.',
  },
  {
    id: 'batch-size',
    area: 'batch',
    title: 'Each batch is within the limit of the tooling',
    scope: 'batch',
    severity: 'blocker',
    covers: [['3.1'], []],
    needs: [],
    judged: 'The number of users in a batch must not exceed `limits.batchSize`.',
    remedy: 'Move users to another batch in the identity map.',
  },
  {
    id: 'external-member',
    area: 'identity',
    title: 'Target account is an external member that accepted its invitation',
    scope: 'user',
    severity: 'blocker',
    covers: [['2.1'], ['TC-04']],
    needs: ['target.users'],
    judged: 'The target account must have `userType` Member and an accepted external state.',
    remedy: '1. Find the account in the target directory.\n2. Set its user type to Member.\n3. Run the sync job again.',
  },
  {
    id: 'target-upn',
    area: 'identity',
    title: 'Target account carries its final UPN in Entra and in Exchange',
    scope: 'user',
    severity: 'blocker',
    covers: [['2.2'], ['TC-28']],
    needs: ['target.users', 'target.recipients'],
    judged: 'The UPN of the identity map must be the UPN of the target account in both directories.',
    remedy: 'Change the UPN in Entra and wait until Exchange shows it.',
  },
  {
    id: 'exchange-guid',
    area: 'mail',
    title: 'Target MailUser carries the ExchangeGUID of the source mailbox',
    scope: 'user',
    severity: 'blocker',
    covers: [['2.3'], ['TC-04', 'TC-05']],
    needs: ['source.recipients', 'target.recipients'],
    judged:
      'Both values must be present and equal. An empty GUID never counts as equal.\n\n- A missing target MailUser is undecided, not a pass.\n- An all-zero GUID is empty.',
    remedy:
      'Stamp the value on the **target** MailUser:\n\n```powershell\nSet-MailUser -Identity ada@target.example -ExchangeGuid <guid of the source mailbox>\n```',
  },
  {
    id: 'premature-license',
    area: 'licensing',
    title: 'Target account has no Exchange plan before it is stamped',
    scope: 'user',
    severity: 'blocker',
    covers: [['2.1'], ['TC-05']],
    needs: ['target.licenses', 'target.recipients'],
    judged: 'While the target MailUser carries no ExchangeGUID, no service plan that makes Exchange act may be enabled on the account.',
    remedy: 'Move the target account to the staging license group, then remove the mailbox that appeared.',
  },
  {
    id: 'mailbox-hold',
    area: 'mail',
    title: 'Source mailbox is under no hold',
    scope: 'user',
    severity: 'blocker',
    covers: [['2.6', 'P.4'], ['TC-23']],
    needs: ['source.holds'],
    judged: 'No litigation, retention, eDiscovery or delay hold may apply to the mailbox or its archive.',
    remedy: 'Release the hold, or record the enrolment in the preview.',
  },
  {
    id: 'usage-location',
    area: 'licensing',
    title: 'Target account has a usage location',
    scope: 'user',
    severity: 'warning',
    covers: [['P.1'], []],
    needs: ['target.users'],
    judged: 'The usage location must be set, because licenses cannot be assigned without it.',
    remedy: 'Set the usage location of the target account.',
  },
  {
    id: 'archive-guid',
    area: 'mail',
    title: 'Target MailUser carries the ArchiveGUID when there is an archive',
    scope: 'user',
    severity: 'blocker',
    covers: [['2.3'], ['TC-04']],
    needs: ['source.recipients', 'target.recipients'],
    judged: 'When the source mailbox has an archive, both values must be present and equal.',
    remedy: 'Stamp the value on the target MailUser.',
  },
  {
    id: 'reach-back-teams',
    area: 'people',
    title: 'Teams works for the external member',
    scope: 'user',
    severity: 'advice',
    covers: [[], ['TC-08']],
    needs: [],
    judged: 'Only a person can tell: a chat, a meeting and a channel are tried with the target account.',
    remedy: 'Record the outcome of the test.',
  },
]

export const sampleChecks: readonly CheckRecord[] = written.map(({ covers, ...check }) => ({
  ...check,
  waivable: check.id !== 'tenant-identity' && check.id !== 'exchange-guid',
  covers: { setup: covers[0], tests: covers[1], limitations: [] },
  predicts: [],
  sources: [`${learn}/cross-tenant-mailbox-migration?view=o365-worldwide`],
}))
