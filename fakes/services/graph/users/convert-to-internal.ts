import { z } from 'zod'
import type { Route, RouteRequest } from '../../define.ts'
import { domainOf, withProxy } from '../../../behaviours/transitions/addresses.ts'
import { becomeInternal } from '../../../behaviours/transitions/identities.ts'
import type { Account } from '../../../tenant/account.ts'
import { bodyOf } from '../wire/body.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'
import { accountOf } from './find-account.ts'
import { refuseTakenUpn, verifiedDomainOf } from './user-principal-name.ts'

const shape = z.strictObject({
  userPrincipalName: z.string().nullish(),
  passwordProfile: z
    .looseObject({
      password: z.string().optional(),
      forceChangePasswordNextSignIn: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
    })
    .nullish(),
  mail: z.string().nullish(),
})
type Body = z.infer<typeof shape>

const bad = (message: string): Refusal => new Refusal(400, 'badRequest', message)

/** Accepted with a sign-in other than the UPN, or still a guest: https://learn.microsoft.com/entra/identity/users/convert-external-users-internal */
function isEligible(account: Account): boolean {
  const external = account.creationType === 'Invitation' || account.externalUserState !== null
  const linked = account.externalUserState === 'Accepted' && account.identities.some(each => each.signInType !== 'userPrincipalName')
  return external && (linked || account.userType === 'Guest')
}

function refuseSynced(body: Body): void {
  if (body.userPrincipalName != null) throw bad('The userPrincipalName cannot be given for a user that is synchronized from on-premises.')
  if (body.passwordProfile?.password != null) throw bad('A password cannot be given for a user that is synchronized from on-premises.')
}

function refuseCloud(request: RouteRequest, account: Account, body: Body): void {
  const upn = body.userPrincipalName
  if (!upn) throw bad('The userPrincipalName is required and must not be empty.')
  const domain = verifiedDomainOf(request.tenant, upn)
  if (!domain) throw bad(`The domain '${domainOf(upn)}' of the userPrincipalName is not verified or is shared.`)
  if (domain.authenticationType === 'Federated') throw bad(`The domain '${domain.name}' of the userPrincipalName is federated.`)
  if ((body.passwordProfile?.password ?? '').length < 8)
    throw bad('The specified password does not comply with password complexity requirements.')
  refuseTakenUpn(request.tenant, account, upn)
}

/** https://learn.microsoft.com/graph/api/user-convertexternaltointernalmemberuser (beta only) */
const convert: Route = {
  roles: ['User-ConvertToInternal.ReadWrite.All', 'User.ReadWrite.All'],
  answer: request => {
    const { world, tenant } = request
    const account = accountOf(request)
    const body = bodyOf(request, shape)
    if (!isEligible(account)) throw bad('The user is already internal or is not eligible for conversion.')
    if (account.directoryRoles.length > 0) throw bad('A user with a directory role cannot be converted.')
    if (account.onPremisesSyncEnabled) refuseSynced(body)
    else refuseCloud(request, account, body)
    if (body.mail === '') throw bad('The mail must not be empty.')
    if (body.mail != null && !verifiedDomainOf(tenant, body.mail))
      throw bad(`The domain '${domainOf(body.mail)}' of the mail is not verified.`)
    const previousUpn = account.userPrincipalName
    const previousMail = account.mail
    const before = account.proxyAddresses
    account.userPrincipalName = body.userPrincipalName ?? previousUpn
    becomeInternal(tenant, account, world.clock.iso())
    account.proxyAddresses = withProxy(account.proxyAddresses, `smtp:${previousUpn}`)
    if (body.mail != null && body.mail !== previousMail) account.mail = body.mail
    world.emit('account.converted', { tenant, account, previousUpn })
    world.emit('account.addresses-written', { tenant, account, before })
    if (account.mail !== previousMail) world.emit('account.mail-changed', { tenant, account, previous: previousMail })
    return {
      status: 200,
      body: {
        '@odata.context': contextOf(request, 'microsoft.graph.conversionUserDetails'),
        displayName: account.displayName,
        userPrincipalName: account.userPrincipalName,
        mail: account.mail,
        convertedToInternalUserDateTime: account.convertedToInternalUserDateTime,
      },
    }
  },
}

export const conversionRoutes = graphTable('identity', { 'POST /users/:id/convertExternalToInternalMemberUser': convert }, ['beta'])
