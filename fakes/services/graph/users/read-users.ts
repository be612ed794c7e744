import type { Route, RouteRequest } from '../../define.ts'
import { directoryCount } from '../odata/directory-count.ts'
import { directoryPage } from '../odata/directory-page.ts'
import { selectOf } from '../odata/query-options.ts'
import { unitsOf } from '../wire/cost.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'
import { accountOf } from './find-account.ts'
import { accountsFor } from './listed-users.ts'
import { withActivity } from './sign-in-activity.ts'
import { refuseSingleUserProperties, userWriter } from './to-graph-user.ts'
import { userDirectory } from './user-directory.ts'

const roles = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All']

/** https://learn.microsoft.com/graph/api/user-list */
const list: Route = {
  roles,
  answer: request => {
    refuseSingleUserProperties(request)
    return directoryPage(withActivity(request), {
      ...userDirectory(request),
      set: 'users',
      items: () => accountsFor(request),
      project: userWriter(request),
      limits: { default: 100, max: 999 },
      cost: unitsOf(request, 2),
    })
  },
}

/** https://learn.microsoft.com/graph/api/user-get */
const get: Route = {
  roles,
  answer: request => {
    const account = accountOf(request)
    const user: Record<string, unknown> = { '@odata.context': contextOf(request, 'users/$entity'), ...userWriter(request)(account) }
    if (selectOf(request)?.includes('mailboxSettings')) user['mailboxSettings'] = mailboxSettings(request, account.id)
    return { status: 200, body: user, cost: unitsOf(request, 1) }
  },
}

const purposes: Readonly<Record<string, string>> = { UserMailbox: 'user', SharedMailbox: 'shared', RoomMailbox: 'room' }

function mailboxSettings(request: RouteRequest, id: string): unknown {
  const recipient = request.tenant.recipients.get(id)
  const userPurpose = recipient?.mailbox ? purposes[recipient.type] : undefined
  if (userPurpose !== undefined) return { userPurpose }
  throw new Refusal(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.')
}

/** https://learn.microsoft.com/graph/api/user-get-mailboxsettings */
const settings: Route = {
  roles: ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'],
  answer: request => ({ status: 200, body: mailboxSettings(request, accountOf(request).id) }),
}

const count: Route = {
  roles,
  answer: request => directoryCount(request, { ...userDirectory(request), items: () => accountsFor(request), cost: unitsOf(request, 2) }),
}

export const readUserRoutes = graphTable('identity', { 'GET /users': list, 'GET /users/$count': count, 'GET /users/:id': get })

export const mailboxSettingsRoutes = graphTable('outlook', { 'GET /users/:id/mailboxSettings': settings })
