import { found, type Cmdlet, type CmdletCall } from '../exchange/cmdlet.ts'
import { invalidOperation, missingParameter, objectNotFound } from '../exchange/cmdlet-error.ts'
import { named } from '../exchange/list-named.ts'
import { findRecipient } from '../exchange/find-recipient.ts'
import { primarySmtp } from '../exchange/recipient-entry.ts'
import { rowsOf, type Columns } from '../exchange/rows.ts'
import { guid } from '../exchange/wire-value.ts'
import { holdPolicies, type HoldPolicy } from './held-content.ts'

const nameOf = (policy: HoldPolicy): string => `${policy.kind === 'case' ? 'Case hold' : 'Retention policy'} ${policy.guid.slice(0, 8)}`
const keys = (policy: HoldPolicy): string[] => [policy.guid, nameOf(policy), policy.guid.replaceAll('-', '')]
const actions = { '1': 'Delete', '2': 'Keep', '3': 'KeepAndDelete' } as const

const common: Columns<HoldPolicy> = {
  Name: nameOf,
  Identity: policy => policy.guid,
  Guid: policy => guid(policy.guid),
  Enabled: () => true,
  Mode: () => 'Enforce',
  DistributionStatus: () => 'Success',
}

/** Locations are shown only with `-DistributionDetail`. */
function policyColumns(detail: boolean): Columns<HoldPolicy> {
  if (!detail) return common
  const mail = (policy: HoldPolicy): string[] => (policy.organizationWide ? ['All'] : policy.mailboxes)
  return {
    ...common,
    ExchangeLocation: policy => (policy.teams ? [] : mail(policy)),
    ExchangeLocationException: policy => policy.excluded,
    TeamsChatLocation: policy => (policy.teams ? mail(policy) : []),
    OneDriveLocation: policy => policy.sites,
    OneDriveLocationException: () => [],
    AdaptiveScopeLocation: () => [],
  }
}

const ruleColumns: Columns<HoldPolicy> = {
  Name: policy => `${nameOf(policy)} rule`,
  Policy: policy => policy.guid,
  RetentionDuration: () => 'Unlimited',
  RetentionComplianceAction: policy => actions[policy.action],
  Disabled: () => false,
}

const caseColumns: Columns<HoldPolicy> = {
  ...common,
  CaseId: policy => policy.guid,
  ExchangeLocation: policy => policy.mailboxes,
  SharePointLocation: policy => policy.sites,
}

const ofKind = (call: CmdletCall, kind: HoldPolicy['kind']): HoldPolicy[] =>
  holdPolicies(call.tenant).filter(policy => policy.kind === kind)

/** Effective holds of one site or mailbox. */
function holdsOn(call: CmdletCall): { location: string; policies: HoldPolicy[] } {
  const site = call.parameters.text('SharePointLocation')
  const mailbox = call.parameters.text('ExchangeLocation')
  const location = site ?? mailbox
  if (location === null) throw missingParameter('SharePointLocation')
  const all = holdPolicies(call.tenant)
  const bare = (url: string): string => url.toLowerCase().replace(/\/$/, '')
  if (site !== null)
    return {
      location,
      policies: all.filter(policy => policy.action !== '1' && policy.sites.some(url => bare(url) === bare(site))),
    }
  const entry = findRecipient(call.tenant, location, 'user')
  if (!entry) throw objectNotFound(404, location)
  const address = primarySmtp(entry)
  const holds = (policy: HoldPolicy): boolean =>
    policy.mailboxes.includes(address) || (policy.organizationWide && !policy.excluded.includes(address))
  return { location, policies: all.filter(policy => policy.action !== '1' && holds(policy)) }
}

export const retentionCmdlets: readonly Cmdlet[] = [
  {
    name: 'Get-RetentionCompliancePolicy',
    parameters: ['Identity', 'DistributionDetail', 'RetentionRuleTypes'],
    run: call => named(call, ofKind(call, 'retention'), keys, policyColumns(call.parameters.flag('DistributionDetail')), 404),
  },
  {
    name: 'Get-RetentionComplianceRule',
    parameters: ['Identity', 'Policy'],
    run: call => {
      const policy = call.parameters.text('Policy')?.toLowerCase()
      const rules = ofKind(call, 'retention').filter(each => policy === undefined || keys(each).some(key => key.toLowerCase() === policy))
      return named(call, rules, each => [`${nameOf(each)} rule`], ruleColumns, 404)
    },
  },
  {
    name: 'Get-CaseHoldPolicy',
    parameters: ['Identity', 'Case', 'DistributionDetail'],
    run: call => named(call, ofKind(call, 'case'), keys, caseColumns, 404),
  },
  {
    // https://learn.microsoft.com/en-us/powershell/module/exchange/invoke-holdremovalaction
    name: 'Invoke-HoldRemovalAction',
    parameters: ['Action', 'SharePointLocation', 'ExchangeLocation', 'HoldId', 'Force'],
    reads: true,
    run: call => {
      if (call.parameters.required('Action').toLowerCase() !== 'getholds')
        throw invalidOperation('Ex1A9C33', 'System.UnauthorizedAccessException', 'Only Compliance Administrators may remove holds.')
      const { location, policies } = holdsOn(call)
      return found(
        rowsOf(policies, {
          HoldId: policy => policy.guid,
          HoldName: nameOf,
          HoldType: policy => (policy.kind === 'case' ? 'CaseHold' : 'RetentionPolicy'),
          Location: () => location,
        }),
      )
    },
  },
]
