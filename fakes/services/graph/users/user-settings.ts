import type { Route } from '../../define.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { accountOf } from './find-account.ts'

/** Which mailboxes a user has. How the service writes their ids is not published: the twin names the mailbox by its Exchange GUID (assumed). */
const exchange: Route = {
  roles: ['User.Read.All', 'User.ReadWrite.All'],
  answer: request => {
    const account = accountOf(request)
    const recipient = request.tenant.recipients.get(account.id)
    const primaryMailboxId = recipient?.mailbox ? recipient.exchangeGuid : null
    const context = contextOf(request, `users('${account.id}')/settings/exchange/$entity`)
    return { status: 200, body: { '@odata.context': context, primaryMailboxId } }
  },
}

/**
 * Whether the source of authority of a synced user is the cloud. The twin moves none there, so that it answers `false` for everybody.
 * https://learn.microsoft.com/en-us/graph/api/onpremisessyncbehavior-get
 */
const syncBehavior: Route = {
  roles: ['User-OnPremisesSyncBehavior.ReadWrite.All'],
  answer: request => {
    const { id } = accountOf(request)
    const context = contextOf(request, `users('${id}')/onPremisesSyncBehavior/$entity`)
    return { status: 200, body: { '@odata.context': context, id, isCloudManaged: false } }
  },
}

export const userSettingsRoutes = graphTable('identity', {
  'GET /users/:id/settings/exchange': exchange,
  'GET /users/:id/onPremisesSyncBehavior': syncBehavior,
})
