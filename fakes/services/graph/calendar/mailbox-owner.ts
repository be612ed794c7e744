import type { RouteRequest } from '../../define.ts'
import type { Account } from '../../../tenant/account.ts'
import { accountOf } from '../users/find-account.ts'
import { Refusal } from '../wire/refusal.ts'

/** The account of `:id`, which must own a mailbox in this tenant: https://learn.microsoft.com/graph/errors */
export function mailboxOwnerOf(request: RouteRequest): Account {
  const account = accountOf(request)
  if (request.tenant.recipients.get(account.id)?.mailbox) return account
  throw new Refusal(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.')
}
