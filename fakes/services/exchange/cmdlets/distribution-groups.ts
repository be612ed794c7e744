import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { Group } from '../../../tenant/group.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { done, type Cmdlet, type CmdletCall } from '../cmdlet.ts'
import { invalidOperation, memberNotFound, objectNotFound, refuseFor } from '../cmdlet-error.ts'
import { findRecipient } from '../find-recipient.ts'
import { listRecipients, listed } from '../list-recipients.ts'
import { identityColumns, recipientColumns } from '../recipient-columns.ts'
import { displayNameOf, entryById, nameOf, type RecipientEntry } from '../recipient-entry.ts'
import type { Columns } from '../rows.ts'

function groupColumns(tenant: Tenant): Columns<RecipientEntry> {
  const senders = ({ group }: RecipientEntry): string[] =>
    [...(group?.acceptMessagesOnlyFrom ?? [])].map(id => {
      const entry = entryById(tenant, id)
      return entry ? nameOf(entry) : id
    })
  return {
    ...identityColumns,
    GroupType: ({ group }) => (group?.securityEnabled ? 'Universal, SecurityEnabled' : 'Universal'),
    AcceptMessagesOnlyFrom: entry => senders(entry).filter(name => !isGroupName(tenant, name)),
    AcceptMessagesOnlyFromDLMembers: entry => senders(entry).filter(name => isGroupName(tenant, name)),
    AcceptMessagesOnlyFromSendersOrMembers: senders,
    RequireSenderAuthenticationEnabled: ({ group }) => group?.acceptsStrangers !== true,
    ModerationEnabled: () => false,
    HiddenGroupMembershipEnabled: () => false,
  }
}

function isGroupName(tenant: Tenant, name: string): boolean {
  for (const group of tenant.groups.values()) if (group.displayName === name) return true
  return false
}

function groupOf(call: CmdletCall): Group {
  const identity = call.parameters.required('Identity')
  const group = findRecipient(call.tenant, identity, 'group')?.group
  if (!group) throw objectNotFound(404, identity)
  return group
}

function* membersOf(tenant: Tenant, group: Group): Generator<RecipientEntry> {
  for (const ids of [group.members, group.nestedGroups])
    for (const id of ids) {
      const entry = entryById(tenant, id)
      if (entry) yield entry
    }
}

function refuse({ world, tenant, parameters }: CmdletCall, group: Group): void {
  const objections: Objection[] = []
  const bypassesManagerCheck = parameters.flag('BypassSecurityGroupManagerCheck')
  world.emit('group.change-asked', { tenant, group, by: 'exchange', bypassesManagerCheck, objections })
  refuseFor(objections)
}

function memberOf(call: CmdletCall): RecipientEntry {
  const member = call.parameters.required('Member')
  const entry = findRecipient(call.tenant, member, 'any')
  if (!entry) throw memberNotFound(member)
  return entry
}

export const distributionGroupCmdlets: readonly Cmdlet[] = [
  {
    name: 'Get-DistributionGroup',
    parameters: ['Identity', 'Filter', 'RecipientTypeDetails', 'SortBy'],
    run: call => listRecipients(call, { kind: 'group', columns: groupColumns(call.tenant), notFound: 404 }),
  },
  {
    name: 'Get-DistributionGroupMember',
    parameters: ['Identity'],
    run: call => listed(call, [...membersOf(call.tenant, groupOf(call))], recipientColumns),
  },
  {
    name: 'Add-DistributionGroupMember',
    parameters: ['Identity', 'Member', 'BypassSecurityGroupManagerCheck'],
    run: call => {
      const group = groupOf(call)
      refuse(call, group)
      const entry = memberOf(call)
      const into = entry.group ? group.nestedGroups : group.members
      if (into.has(entry.recipient.id))
        throw invalidOperation(
          'Ex6C0D3F',
          'Microsoft.Exchange.Management.Tasks.MemberAlreadyExistsException',
          `The recipient "${displayNameOf(entry)}" is already a member of the group "${group.displayName}".`,
        )
      call.world.emit('group.changing', { tenant: call.tenant, group })
      into.add(entry.recipient.id)
      if (!entry.group) group.memberSince.set(entry.recipient.id, call.world.clock.iso())
      return done
    },
  },
  {
    name: 'Remove-DistributionGroupMember',
    parameters: ['Identity', 'Member', 'BypassSecurityGroupManagerCheck'],
    confirms: true,
    run: call => {
      const group = groupOf(call)
      refuse(call, group)
      const { recipient } = memberOf(call)
      call.world.emit('group.changing', { tenant: call.tenant, group })
      if (!group.members.delete(recipient.id) && !group.nestedGroups.delete(recipient.id)) throw memberNotFound(recipient.id)
      group.memberSince.delete(recipient.id)
      return done
    },
  },
]
