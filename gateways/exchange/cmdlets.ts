import { WavegateError } from '../../domain/errors.ts'
import { quoted } from '../redact.ts'

/** Every cmdlet that the reading client may send. None of them changes anything. */
const readCmdlets = [
  'Get-AcceptedDomain',
  'Get-AvailabilityAddressSpace',
  'Get-AvailabilityConfig',
  'Get-CaseHoldPolicy',
  'Get-DataEncryptionPolicy',
  'Get-DistributionGroup',
  'Get-DistributionGroupMember',
  'Get-HostedOutboundSpamFilterPolicy',
  'Get-IntraOrganizationConnector',
  'Get-IRMConfiguration',
  'Get-Label',
  'Get-Mailbox',
  'Get-MailboxFolderStatistics',
  'Get-MailboxPermission',
  'Get-MailboxStatistics',
  'Get-MailUser',
  'Get-MigrationBatch',
  'Get-MigrationEndpoint',
  'Get-MigrationUser',
  'Get-MoveRequest',
  'Get-OrganizationConfig',
  'Get-OrganizationRelationship',
  'Get-Recipient',
  'Get-RecipientPermission',
  'Get-RemoteDomain',
  'Get-RetentionCompliancePolicy',
  'Get-RetentionComplianceRule',
  'Get-User',
  'Test-MigrationServerAvailability',
  'Test-ServicePrincipalAuthorization',
] as const

export type ReadCmdlet = (typeof readCmdlets)[number]

export type CmdletParameter = string | number | boolean | readonly string[]

/** One call of a cmdlet. */
export interface CmdletCall {
  readonly name: ReadCmdlet
  readonly parameters?: Readonly<Record<string, CmdletParameter>>
  /** Columns of the answer; each of them must be in every row. */
  readonly select?: readonly string[]
  /** The call asks about single users. */
  readonly perUser?: boolean
  readonly timeoutMs?: number
}

const allowed: ReadonlySet<string> = new Set(readCmdlets)
/** Parameters that name one object. Exchange answers a null one with every object of the tenant. */
const naming: ReadonlySet<string> = new Set(['Identity', 'User', 'Endpoint', 'TestMailbox', 'BatchId', 'Trustee', 'Mailbox'])

/**
 * Refuses what must not leave: cmdlets that are not on the list (`request-refused`) and empty identities
 * (`identity-empty`), which many Get- cmdlets answer with all objects
 * (https://learn.microsoft.com/powershell/module/exchangepowershell/get-mailbox).
 */
export function checkCall(call: CmdletCall): void {
  if (!allowed.has(call.name))
    throw new WavegateError(
      'request-refused',
      `The cmdlet ${quoted(call.name, 60)} was not sent because the reading client sends only cmdlets that change nothing.`,
    )
  for (const [name, value] of Object.entries(call.parameters ?? {}))
    if (naming.has(name) && (typeof value !== 'string' || value.trim() === '' || value.trim() === '*'))
      throw new WavegateError(
        'identity-empty',
        `${call.name} was not sent with an empty ${name}, because Exchange would answer with every object of the tenant; check the identity map.`,
      )
}

/** The body as the service takes it (`InvokeCommand` of the Exchange Online module's REST service). */
export const bodyOf = (call: CmdletCall): string =>
  JSON.stringify({ CmdletInput: { CmdletName: call.name, Parameters: call.parameters ?? {} } })
