import { z } from 'zod'
import type { Route, RouteRequest } from '../../define.ts'
import { becomeInvited, isFederated } from '../../../behaviours/transitions/identities.ts'
import type { Account } from '../../../tenant/account.ts'
import { bodyOf } from '../wire/body.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { notModelled, Refusal } from '../wire/refusal.ts'

const shape = z.object({
  invitedUserEmailAddress: z.string(),
  inviteRedirectUrl: z.string(),
  invitedUserDisplayName: z.string().nullish(),
  invitedUserType: z.enum(['Guest', 'Member']).nullish(),
  sendInvitationMessage: z.boolean().nullish(),
  resetRedemption: z.boolean().nullish(),
  invitedUserMessageInfo: z.unknown().optional(),
  invitedUser: z.looseObject({ id: z.string() }).nullish(),
})
type Body = z.infer<typeof shape>

const bad = (message: string): Refusal => new Refusal(400, 'BadRequest', message)

/** https://learn.microsoft.com/graph/api/resources/invitation, property invitedUserEmailAddress. */
const forbidden = /[~!#$%^&*()+=[\]{}\\/|;:'"<>?,]/u

function refuseAddress(address: string): void {
  const [local = '', domain = '', ...rest] = address.split('@')
  const edges = /^[.-]|[.-]$/u
  if (local === '' || domain === '' || rest.length > 0 || forbidden.test(address) || edges.test(local) || edges.test(domain))
    throw bad('The invited user email address is invalid: it holds characters that are not allowed.')
}

/** Wording of these refusals is assumed; their causes are documented: https://learn.microsoft.com/entra/external-id/invite-internal-users */
function refuseState(account: Account, body: Body): void {
  const address = body.invitedUserEmailAddress.toLowerCase()
  const known = [account.mail, ...(body.resetRedemption ? account.otherMails : [])].some(mail => mail?.toLowerCase() === address)
  const external = account.creationType === 'Invitation' || account.externalUserState === 'Accepted' || isFederated(account)
  if (body.resetRedemption) {
    if (!external) throw bad('The redemption status of an internal user cannot be reset.')
  } else {
    if (account.convertedToInternalUserDateTime !== null)
      throw new Refusal(
        412,
        'PreconditionFailed',
        'The user state of the invited user is neither accepted nor pending: the user was converted to internal before.',
      )
    if (external) throw bad('The invited user already exists in the directory as an external user.')
    if (account.onPremisesUserPrincipalName !== null)
      throw bad('The invited user has onPremisesUserPrincipalName set and cannot be invited to B2B collaboration.')
  }
  if (!known) throw bad('The invited user email address does not match the mail property of the user.')
}

function accountIn(request: RouteRequest, id: string): Account {
  const account = request.tenant.accounts.get(id.toLowerCase())
  if (!account) throw new Refusal(404, 'ResourceNotFound', `The invited user '${id}' was not found.`)
  return account
}

/** Invites an account that exists; a new guest's account is not modelled. https://learn.microsoft.com/graph/api/invitation-post */
const invite: Route = {
  roles: ['User.Invite.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'],
  answer: request => {
    const { world, tenant } = request
    const body = bodyOf(request, shape)
    const invites = tenant.allowInvitesFrom
    if (invites === 'none' || invites === 'adminsAndGuestInviters')
      throw new Refusal(
        401,
        'Unauthorized',
        'Guest invitations not allowed for your company. Contact your company administrator for more details.',
      )
    refuseAddress(body.invitedUserEmailAddress)
    if (!body.invitedUser) throw notModelled('an invitation that creates an account')
    const account = accountIn(request, body.invitedUser.id)
    refuseState(account, body)
    becomeInvited(account, world.clock.iso())
    world.emit('account.invited', { tenant, account, email: body.invitedUserEmailAddress })
    const id = world.random.guid()
    return {
      status: 201,
      body: {
        '@odata.context': contextOf(request, 'invitations/$entity'),
        id,
        inviteRedeemUrl: `https://login.microsoftonline.com/redeem?rd=${encodeURIComponent(`https://invitations.microsoft.com/redeem/?tenant=${tenant.id}&user=${account.id}&ticket=${id}`)}`,
        invitedUserDisplayName: body.invitedUserDisplayName ?? account.displayName,
        invitedUserType: account.userType,
        invitedUserEmailAddress: body.invitedUserEmailAddress,
        sendInvitationMessage: body.sendInvitationMessage ?? false,
        resetRedemption: body.resetRedemption ?? false,
        inviteRedirectUrl: body.inviteRedirectUrl,
        status: isAccepted(account) ? 'Completed' : 'PendingAcceptance',
        invitedUser: { id: account.id },
      },
    }
  },
}

/** A behaviour may have redeemed the invitation at once. */
const isAccepted = (account: Account): boolean => account.externalUserState === 'Accepted'

export const invitationRoutes = graphTable('invitations', { 'POST /invitations': invite })
