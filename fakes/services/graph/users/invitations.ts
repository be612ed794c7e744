import { z } from 'zod'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { Account } from '../../../tenant/account.ts'
import type { Route } from '../../define.ts'
import { bodyOf } from '../wire/body.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { notModelled, Refusal, refuseFor } from '../wire/refusal.ts'

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
/** Invites an account that exists; a new guest's account is not modelled. https://learn.microsoft.com/graph/api/invitation-post */
const invite: Route = {
  roles: ['User.Invite.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'],
  answer: request => {
    const { world, tenant } = request
    const body = bodyOf(request, shape)
    const { invitedUserEmailAddress: email, invitedUser } = body
    const account = invitedUser ? (tenant.accounts.get(invitedUser.id.toLowerCase()) ?? null) : null
    const objections: Objection[] = []
    world.emit('account.invitation-asked', { tenant, account, email, resetRedemption: body.resetRedemption ?? false, objections })
    refuseFor(objections)
    if (!invitedUser) throw notModelled('an invitation that creates an account')
    if (!account) throw new Refusal(404, 'ResourceNotFound', `The invited user '${invitedUser.id}' was not found.`)
    world.emit('account.changing', { tenant, account })
    world.emit('account.invited', { tenant, account, email })
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
