import type { Cmdlet } from '../cmdlet.ts'
import { authorizationCmdlets } from './authorization.ts'
import { availabilityCmdlets } from './availability.ts'
import { changeMailboxCmdlets } from './change-mailbox.ts'
import { changeMailUserCmdlets } from './change-mail-user.ts'
import { distributionGroupCmdlets } from './distribution-groups.ts'
import { mailboxContentCmdlets } from './mailbox-content.ts'
import { migrationBatchCmdlets } from './migration-batches.ts'
import { migrationEndpointCmdlets } from './migration-endpoints.ts'
import { migrationUserCmdlets } from './migration-users.ts'
import { moveRequestCmdlets } from './move-requests.ts'
import { organizationCmdlets } from './organization.ts'
import { permissionCmdlets } from './permissions.ts'
import { recipientCmdlets } from './recipients.ts'
import { relationshipCmdlets } from './relationships.ts'

const all: readonly Cmdlet[] = [
  ...recipientCmdlets,
  ...mailboxContentCmdlets,
  ...permissionCmdlets,
  ...distributionGroupCmdlets,
  ...organizationCmdlets,
  ...relationshipCmdlets,
  ...availabilityCmdlets,
  ...authorizationCmdlets,
  ...migrationEndpointCmdlets,
  ...migrationBatchCmdlets,
  ...migrationUserCmdlets,
  ...moveRequestCmdlets,
  ...changeMailUserCmdlets,
  ...changeMailboxCmdlets,
]

/** Cmdlets of Exchange Online by lower-case name. */
export const exchangeCmdlets: ReadonlyMap<string, Cmdlet> = new Map(all.map(cmdlet => [cmdlet.name.toLowerCase(), cmdlet]))
