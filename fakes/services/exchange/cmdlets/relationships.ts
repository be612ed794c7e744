import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { OrganizationRelationship } from '../../../tenant/organization.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { done, found, type Cmdlet, type CmdletCall } from '../cmdlet.ts'
import { changeRelationship, newRelationship, settable } from '../change-relationship.ts'
import { invalidOperation, objectNotFound, refuseFor } from '../cmdlet-error.ts'
import { rowsOf, type Columns } from '../rows.ts'
import { flags } from '../wire-value.ts'
import { named } from '../list-named.ts'

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

function refuse({ world, tenant }: CmdletCall): void {
  const objections: Objection[] = []
  world.emit('organization.change-asked', { tenant, objections })
  refuseFor(objections)
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
      refuse(call)
      const name = call.parameters.required('Name')
      const taken = [...call.tenant.organizationRelationships.keys()].some(each => each.toLowerCase() === name.toLowerCase())
      if (taken)
        throw invalidOperation(
          'Ex9D41E7',
          'Microsoft.Exchange.Data.Directory.ADObjectAlreadyExistsException',
          `The object "${name}" already exists.`,
        )
      const created = newRelationship(name)
      changeRelationship(call, created)
      call.tenant.organizationRelationships.set(name, created)
      return found(rowsOf([created], columns(call.tenant)))
    },
  },
  {
    name: 'Set-OrganizationRelationship',
    parameters: ['Identity', ...settable],
    run: call => {
      refuse(call)
      changeRelationship(call, relationshipOf(call))
      return done
    },
  },
]
