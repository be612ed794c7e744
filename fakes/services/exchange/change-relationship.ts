import type { OrganizationRelationship } from '../../tenant/organization.ts'
import { changedList } from './change-list.ts'
import type { CmdletCall } from './cmdlet.ts'
import { badParameter, objectNotFound } from './cmdlet-error.ts'
import { findRecipient } from './find-recipient.ts'
import { listChange } from './parameters.ts'

/** Parameters that `New-` and `Set-OrganizationRelationship` share. */
export const settable = [
  'DomainNames',
  'Enabled',
  'FreeBusyAccessEnabled',
  'FreeBusyAccessLevel',
  'MailboxMoveEnabled',
  'MailboxMoveCapability',
  'MailboxMovePublishedScopes',
  'OAuthApplicationId',
  'MailTipsAccessEnabled',
  'MailTipsAccessLevel',
  'TargetApplicationUri',
  'TargetAutodiscoverEpr',
  'TargetSharingEpr',
]

function oneOf<T extends string>(call: CmdletCall, name: string, values: readonly T[], otherwise: T): T {
  const text = call.parameters.text(name)
  if (text === null) return otherwise
  const value = values.find(each => each.toLowerCase() === text.toLowerCase())
  if (!value) throw badParameter(name, `Cannot convert value "${text}" to the enumeration; the possible values are ${values.join(', ')}.`)
  return value
}

const moves = ['Inbound', 'Outbound', 'RemoteInbound', 'RemoteOutbound'] as const

function capability(call: CmdletCall): string[] {
  const names = (call.parameters.list('MailboxMoveCapability') ?? []).flatMap(text => text.split(',')).map(text => text.trim())
  return names
    .filter(name => name !== '' && name.toLowerCase() !== 'none')
    .map(name => {
      const move = moves.find(each => each.toLowerCase() === name.toLowerCase())
      if (!move) throw badParameter('MailboxMoveCapability', `Cannot convert value "${name}"; the possible values are ${moves.join(', ')}.`)
      return move
    })
}

/** Published scopes are mail-enabled security groups; the state keeps their ids. */
function scopeId(call: CmdletCall, identity: string): string {
  const group = findRecipient(call.tenant, identity, 'group')?.group
  if (!group?.securityEnabled) throw objectNotFound(400, identity)
  return group.id
}

/** Applies the given parameters; what is not given stays. */
export function changeRelationship(call: CmdletCall, it: OrganizationRelationship): void {
  const { parameters } = call
  const flag = (name: string, before: boolean): boolean => parameters.flagOr(name) ?? before
  const text = (name: string, before: string | null): string | null => (parameters.has(name) ? parameters.text(name) : before)
  const domains = listChange(parameters, 'DomainNames', 'Microsoft.Exchange.Data.SmtpDomain')
  if (domains) it.domainNames = changedList(it.domainNames, domains)
  const scopes = listChange(parameters, 'MailboxMovePublishedScopes', 'Microsoft.Exchange.Configuration.Tasks.RecipientIdParameter')
  if (scopes) {
    const ids = (names: readonly string[]): string[] => names.map(name => scopeId(call, name))
    it.mailboxMovePublishedScopes = changedList(
      it.mailboxMovePublishedScopes,
      'replace' in scopes ? { replace: ids(scopes.replace) } : { add: ids(scopes.add), remove: ids(scopes.remove) },
    )
  }
  if (parameters.has('MailboxMoveCapability')) it.mailboxMoveCapability = capability(call)
  it.enabled = flag('Enabled', it.enabled)
  it.freeBusyAccessEnabled = flag('FreeBusyAccessEnabled', it.freeBusyAccessEnabled)
  it.freeBusyAccessLevel = oneOf(call, 'FreeBusyAccessLevel', ['None', 'AvailabilityOnly', 'LimitedDetails'], it.freeBusyAccessLevel)
  it.mailboxMoveEnabled = flag('MailboxMoveEnabled', it.mailboxMoveEnabled)
  it.oAuthApplicationId = text('OAuthApplicationId', it.oAuthApplicationId)
  it.mailTipsAccessEnabled = flag('MailTipsAccessEnabled', it.mailTipsAccessEnabled)
  it.mailTipsAccessLevel = oneOf(call, 'MailTipsAccessLevel', ['None', 'Limited', 'All'], it.mailTipsAccessLevel)
  it.targetApplicationUri = text('TargetApplicationUri', it.targetApplicationUri)
  it.targetAutodiscoverEpr = text('TargetAutodiscoverEpr', it.targetAutodiscoverEpr)
  it.targetSharingEpr = text('TargetSharingEpr', it.targetSharingEpr)
}

/** The cmdlet's defaults: trusted for nothing. */
export function newRelationship(name: string): OrganizationRelationship {
  return {
    name,
    domainNames: [],
    enabled: true,
    freeBusyAccessEnabled: false,
    freeBusyAccessLevel: 'None',
    mailboxMoveEnabled: false,
    mailboxMoveCapability: [],
    mailboxMovePublishedScopes: [],
    oAuthApplicationId: null,
    mailTipsAccessEnabled: false,
    mailTipsAccessLevel: 'None',
    targetApplicationUri: null,
    targetAutodiscoverEpr: null,
    targetSharingEpr: null,
  }
}
