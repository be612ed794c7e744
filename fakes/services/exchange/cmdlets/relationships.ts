import type { OrganizationRelationship } from '../../../tenant/organization.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { done, found, type Cmdlet, type CmdletCall } from '../cmdlet.ts'
import { badParameter, invalidOperation, objectNotFound } from '../cmdlet-error.ts'
import { findRecipient } from '../find-recipient.ts'
import { listChange } from '../parameters.ts'
import { changedList } from '../change-list.ts'
import { rowsOf, type Columns } from '../rows.ts'
import { flags } from '../wire-value.ts'
import { named } from './organization.ts'

function columns(tenant: Tenant): Columns<OrganizationRelationship> {
  return {
    Name: it => it.name,
    Identity: it => it.name,
    DomainNames: it => it.domainNames,
    Enabled: it => it.enabled,
    FreeBusyAccessEnabled: it => it.freeBusyAccessEnabled,
    FreeBusyAccessLevel: it => it.freeBusyAccessLevel,
    FreeBusyAccessScope: () => null,
    MailboxMoveEnabled: it => it.mailboxMoveEnabled,
    MailboxMoveCapability: it => flags(it.mailboxMoveCapability),
    MailboxMovePublishedScopes: it => it.mailboxMovePublishedScopes.map(id => tenant.groups.get(id)?.displayName ?? id),
    OAuthApplicationId: it => it.oAuthApplicationId ?? '',
    MailTipsAccessEnabled: it => it.mailTipsAccessEnabled,
    MailTipsAccessLevel: it => it.mailTipsAccessLevel,
    PhotosEnabled: () => false,
    TargetApplicationUri: it => it.targetApplicationUri,
    TargetAutodiscoverEpr: it => it.targetAutodiscoverEpr,
    TargetSharingEpr: it => it.targetSharingEpr,
    TargetOwaURL: () => null,
    IsValid: () => true,
  }
}

const settable = [
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

/** Some organizations keep default settings shared until customization is enabled: the message is the service's. */
function refuseDehydrated(tenant: Tenant): void {
  if (!tenant.exchange.isDehydrated) return
  throw invalidOperation(
    'Ex2E5D6B',
    'Microsoft.Exchange.Configuration.Tasks.InvalidOperationInDehydratedContextException',
    "The command you tried to run isn't currently allowed in your organization. To run this command, you first need to run the command: Enable-OrganizationCustomization.",
  )
}

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

function change(call: CmdletCall, it: OrganizationRelationship): void {
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

function newRelationship(name: string): OrganizationRelationship {
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

function relationshipOf(call: CmdletCall): OrganizationRelationship {
  const identity = call.parameters.required('Identity')
  for (const each of call.tenant.organizationRelationships.values()) if (each.name.toLowerCase() === identity.toLowerCase()) return each
  throw objectNotFound(404, identity)
}

export const relationshipCmdlets: readonly Cmdlet[] = [
  {
    name: 'Get-OrganizationRelationship',
    parameters: ['Identity'],
    run: call => named(call, call.tenant.organizationRelationships.values(), it => [it.name], columns(call.tenant), 404),
  },
  {
    name: 'New-OrganizationRelationship',
    parameters: ['Name', ...settable],
    run: call => {
      refuseDehydrated(call.tenant)
      const name = call.parameters.required('Name')
      const taken = [...call.tenant.organizationRelationships.keys()].some(each => each.toLowerCase() === name.toLowerCase())
      if (taken) throw invalidOperation('Ex9D41E7', 'Microsoft.Exchange.Data.Directory.ADObjectAlreadyExistsException', `The object "${name}" already exists.`)
      const created = newRelationship(name)
      change(call, created)
      call.tenant.organizationRelationships.set(name, created)
      return found(rowsOf([created], columns(call.tenant)))
    },
  },
  {
    name: 'Set-OrganizationRelationship',
    parameters: ['Identity', ...settable],
    run: call => {
      refuseDehydrated(call.tenant)
      change(call, relationshipOf(call))
      return done
    },
  },
]
