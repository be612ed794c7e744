import type { MailboxPermission } from '../../../tenant/recipient.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { done, type Cmdlet } from '../cmdlet.ts'
import { badParameter, objectNotFound } from '../cmdlet-error.ts'
import { findRecipient } from '../find-recipient.ts'
import { listed, recipientToChange } from '../list-recipients.ts'
import { entriesOf, nameOf, type RecipientEntry } from '../recipient-entry.ts'
import type { Columns } from '../rows.ts'

interface Grant {
  readonly owner: string
  readonly trustee: string
  readonly rights: string
  readonly inherited: boolean
}

/** A trustee whose account is gone shows as a security identifier. */
function trusteeName(tenant: Tenant, id: string): string {
  const account = tenant.accounts.get(id)
  if (account) return account.userPrincipalName
  const group = tenant.groups.get(id)
  if (group) return group.displayName
  const part = (from: number): number => Number.parseInt(id.replaceAll('-', '').slice(from, from + 8), 16) || 0
  return `S-1-5-21-${part(0)}-${part(8)}-${part(16)}-${part(24) % 1_000_000}`
}

function grantsOf(tenant: Tenant, entry: RecipientEntry, kind: MailboxPermission['kind']): Grant[] {
  const owner = nameOf(entry)
  const rights = kind === 'FullAccess' ? 'FullAccess, ReadPermission' : 'SendAs'
  const own: Grant = { owner, trustee: 'NT AUTHORITY\\SELF', rights, inherited: false }
  const given = entry.recipient.permissions.filter(permission => permission.kind === kind)
  return [
    own,
    ...given.map(({ trustee }) => ({
      owner,
      trustee: trusteeName(tenant, trustee),
      rights: kind,
      inherited: false,
    })),
  ]
}

const mailboxPermissionColumns: Columns<Grant> = {
  Identity: ({ owner }) => owner,
  User: ({ trustee }) => trustee,
  AccessRights: ({ rights }) => rights.split(', '),
  IsInherited: ({ inherited }) => inherited,
  Deny: () => false,
  InheritanceType: () => 'All',
}

const recipientPermissionColumns: Columns<Grant> = {
  Identity: ({ owner }) => owner,
  Trustee: ({ trustee }) => trustee,
  AccessControlType: () => 'Allow',
  AccessRights: ({ rights }) => [rights],
  IsInherited: ({ inherited }) => inherited,
  InheritanceType: () => 'None',
}

/** Grants `right` to the trustee that `parameter` names; granting twice changes nothing. */
function grant(kind: MailboxPermission['kind'], parameter: 'User' | 'Trustee'): Cmdlet['run'] {
  return call => {
    const entry = recipientToChange(call, 'user')
    const rights = call.parameters.list('AccessRights') ?? []
    if (rights.length !== 1 || rights[0]?.toLowerCase() !== kind.toLowerCase())
      throw badParameter('AccessRights', `Only ${kind} can be granted.`)
    const named = call.parameters.required(parameter)
    const trustee = findRecipient(call.tenant, named, 'any')
    if (!trustee) throw objectNotFound(400, named)
    const held = entry.recipient.permissions.some(permission => permission.kind === kind && permission.trustee === trustee.recipient.id)
    call.world.emit('recipient.changing', { tenant: call.tenant, recipient: entry.recipient })
    if (!held) entry.recipient.permissions.push({ kind, trustee: trustee.recipient.id })
    call.world.emit('recipient.changed', { tenant: call.tenant, recipient: entry.recipient })
    return done
  }
}

export const permissionCmdlets: readonly Cmdlet[] = [
  {
    name: 'Get-MailboxPermission',
    parameters: ['Identity', 'User'],
    run: call => {
      const entry = recipientToChange(call, 'mailbox', 404)
      const user = call.parameters.text('User')?.toLowerCase()
      const grants = grantsOf(call.tenant, entry, 'FullAccess').filter(
        ({ trustee }) => user === undefined || trustee.toLowerCase() === user,
      )
      return listed(call, grants, mailboxPermissionColumns)
    },
  },
  {
    // Without an identity it lists the whole organization.
    name: 'Get-RecipientPermission',
    parameters: ['Identity', 'Trustee', 'AccessRights'],
    run: call => {
      const one = call.parameters.text('Identity') !== null
      const entries = one ? [recipientToChange(call, 'any', 400)] : entriesOf(call.tenant, 'any')
      const trusted = call.parameters.text('Trustee')?.toLowerCase()
      const grants: Grant[] = []
      for (const entry of entries)
        for (const each of grantsOf(call.tenant, entry, 'SendAs'))
          if (trusted === undefined || each.trustee.toLowerCase() === trusted) grants.push(each)
      return listed(call, grants, recipientPermissionColumns)
    },
  },
  {
    name: 'Add-MailboxPermission',
    parameters: ['Identity', 'User', 'AccessRights', 'InheritanceType', 'AutoMapping'],
    run: grant('FullAccess', 'User'),
  },
  {
    name: 'Add-RecipientPermission',
    parameters: ['Identity', 'Trustee', 'AccessRights'],
    confirms: true,
    run: grant('SendAs', 'Trustee'),
  },
]
