import { z } from 'zod'
import type { Route, RouteRequest } from '../../define.ts'
import { withPrimary } from '../../../behaviours/transitions/addresses.ts'
import { isFederated, upnIdentity } from '../../../behaviours/transitions/identities.ts'
import type { Account } from '../../../tenant/account.ts'
import { bodyOf } from '../wire/body.ts'
import { graphTable } from '../wire/graph-table.ts'
import { notModelled, Refusal } from '../wire/refusal.ts'
import { accountOf, findByAddress } from './find-account.ts'
import { refuseTakenUpn, verifiedDomainOf } from './user-principal-name.ts'

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

const bad = (message: string): Refusal => new Refusal(400, 'Request_BadRequest', message)

/** Properties that stay writable in the cloud while the account is synced. */
const cloudOwned: readonly string[] = ['usageLocation', 'otherMails', 'showInAddressList', 'userType', 'passwordProfile']

function refuse(request: RouteRequest, account: Account, body: Body): void {
  const mastered = Object.keys(body).filter(name => !cloudOwned.includes(name))
  if (account.onPremisesSyncEnabled && mastered.length > 0)
    throw bad(
      'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
    )
  if (body.userPrincipalName !== undefined) {
    if (!verifiedDomainOf(request.tenant, body.userPrincipalName))
      throw bad(
        'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.',
      )
    refuseTakenUpn(request.tenant, account, body.userPrincipalName)
  }
  if (body.onPremisesImmutableId != null) refuseImmutableId(request, account, body.onPremisesImmutableId)
  if (body.mail !== undefined && body.mail !== account.mail) refuseMail(request, account, body.mail)
}

function refuseImmutableId(request: RouteRequest, account: Account, id: string): void {
  if (/[$_]/u.test(id)) throw bad("Invalid value specified for property 'onPremisesImmutableId' of resource 'User'.")
  for (const other of request.tenant.accounts.values())
    if (other.id !== account.id && other.onPremisesImmutableId === id)
      throw bad('Another object with the same value for property onPremisesImmutableId already exists.')
}

/** A mailbox owner's mail is Exchange's: https://learn.microsoft.com/entra/external-id/invite-internal-users (wording assumed) */
function refuseMail(request: RouteRequest, account: Account, mail: string | null): void {
  if (request.tenant.recipients.get(account.id)?.mailbox) throw bad("Property 'mail' is read-only for users who own an Exchange mailbox.")
  const other = mail === null ? undefined : findByAddress(request.tenant, mail)
  if (!other || other.id === account.id) return
  const message = 'Another object with the same value for property proxyAddresses already exists.'
  throw new Refusal(400, 'Request_BadRequest', message, { details: [{ code: 'ObjectConflict', message, target: 'proxyAddresses' }] })
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
  if (mail !== null) account.proxyAddresses = withPrimary(account.proxyAddresses, mail)
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
    apply(request, account, body)
    return { status: 204 }
  },
}

export const updateUserRoutes = graphTable('identity', { 'PATCH /users/:id': update })
