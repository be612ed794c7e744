import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'invitations-follow-policy',
  claim: 'An app invites nobody while the authorization policy lets nobody invite, or only administrators and guest inviters.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/authorizationpolicy',
  on: 'account.invitation-asked',
  happen(_world, { tenant, objections }) {
    if (tenant.allowInvitesFrom !== 'none' && tenant.allowInvitesFrom !== 'adminsAndGuestInviters') return
    objections.push({
      status: 401,
      code: 'Unauthorized',
      message: 'Guest invitations not allowed for your company. Contact your company administrator for more details.',
    })
  },
})
