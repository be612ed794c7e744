import type { Account } from '../tenant/account.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { defineBehaviour } from './define.ts'

/** A deleted account keeps its name, which Entra writes behind its id without dashes. */
function hasDeleted(tenant: Tenant, { userPrincipalName }: Account): boolean {
  const name = userPrincipalName.toLowerCase()
  const isSame = ({ id, userPrincipalName: kept }: Account): boolean =>
    [name, `${id.replaceAll('-', '')}${name}`].includes(kept.toLowerCase())
  return tenant.deletedAccounts.values().some(isSame)
}

export default defineBehaviour({
  id: 'move-refuses-soft-deleted-twin',
  claim:
    'A move is refused while a soft-deleted user of the source or of the target has the name of the user, or a soft-deleted recipient the ExchangeGuid (what makes it the same user, and the exception, are assumed).',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'mailbox.move-asked',
  happen(_world, { tenant: target, stamped, found, objections }) {
    if (!found || !stamped) return
    const refuse = (message: string): void => void objections.push({ code: 'MigrationRecipientSoftDeletedException', message })
    for (const [tenant, id] of [
      [found.source, found.recipient.id],
      [target, stamped.id],
    ] as const) {
      const account = tenant.accounts.get(id)
      if (account && hasDeleted(tenant, account)) refuse(`A soft-deleted user of the ${tenant.name} has the same name.`)
      if (tenant.softDeletedRecipients.values().some(({ exchangeGuid }) => exchangeGuid === found.recipient.exchangeGuid))
        refuse(`A soft-deleted recipient of the ${tenant.name} has the same ExchangeGuid.`)
    }
  },
})
