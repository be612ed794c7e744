import { z } from 'zod'
import type { Route, RouteRequest } from '../../define.ts'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { AccountChange } from '../../../behaviours/asking/questions.ts'
import { isFederated, upnIdentity } from '../../../behaviours/transitions/identities.ts'
import type { Account } from '../../../tenant/account.ts'
import { bodyOf } from '../wire/body.ts'
import { graphTable } from '../wire/graph-table.ts'
import { notModelled, refuseFor } from '../wire/refusal.ts'
import { accountOf } from './find-account.ts'

const shape = z
  .strictObject({
    userPrincipalName: z.string(),
    onPremisesImmutableId: z.string().nullable(),
    mail: z.string().nullable(),
    accountEnabled: z.boolean(),
    usageLocation: z.string().length(2).nullable(),
    displayName: z.string().min(1),
    givenName: z.string(),
    surname: z.string(),
    mailNickname: z.string().min(1),
    otherMails: z.array(z.string()),
    showInAddressList: z.boolean().nullable(),
    userType: z.enum(['Member', 'Guest']),
    passwordProfile: z.unknown(),
  })
  .partial()
type Body = z.infer<typeof shape>

function refuse(request: RouteRequest, account: Account, body: Body): void {
  const { world, tenant } = request
  const isNewMail = body.mail !== undefined && body.mail !== account.mail
  const change: AccountChange = {
    by: 'entra',
    properties: Object.keys(body),
    ...(body.userPrincipalName !== undefined && { userPrincipalName: body.userPrincipalName }),
    ...(body.onPremisesImmutableId != null && { immutableId: body.onPremisesImmutableId }),
    ...(isNewMail && { addresses: body.mail ? [body.mail] : [] }),
  }
  const objections: Objection[] = []
  world.emit('account.change-asked', { tenant, account, change, objections })
  refuseFor(objections)
}

function apply(request: RouteRequest, account: Account, body: Body): void {
  const { world, tenant } = request
  const { userPrincipalName: upn, mail, passwordProfile: _password, ...plain } = body
  for (const [name, value] of Object.entries(plain)) if (value !== undefined) Object.assign(account, { [name]: value })
  if (upn !== undefined) {
    account.userPrincipalName = upn
    const others = account.identities.filter(each => each.signInType !== 'userPrincipalName')
    if (!isFederated(account) || others.length < account.identities.length) account.identities = [...others, upnIdentity(tenant, upn)]
  }
  if (mail === undefined || mail === account.mail) return
  const previous = account.mail
  const before = account.proxyAddresses
  account.mail = mail
  world.emit('account.addresses-written', { tenant, account, before })
  world.emit('account.mail-changed', { tenant, account, previous })
}

/** https://learn.microsoft.com/graph/api/user-update; passwords are accepted and forgotten. */
const update: Route = {
  roles: ['User.ReadWrite.All', 'Directory.ReadWrite.All'],
  answer: request => {
    const account = accountOf(request)
    const known: readonly string[] = Object.keys(shape.shape)
    const sent = typeof request.body === 'object' && request.body !== null ? Object.keys(request.body) : []
    const unknown = sent.find(name => !known.includes(name))
    if (unknown !== undefined) throw notModelled(`writing the user property '${unknown}'`)
    const body = bodyOf(request, shape)
    refuse(request, account, body)
    request.world.emit('account.changing', { tenant: request.tenant, account })
    apply(request, account, body)
    return { status: 204 }
  },
}

export const updateUserRoutes = graphTable('identity', { 'PATCH /users/:id': update })
