import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'invitation-needs-own-mail',
  claim:
    'The address of an invitation has to be the mail of the account that is invited; a reset of the redemption takes one of its other mails as well.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
  on: 'account.invitation-asked',
  happen(_world, { account, email, resetRedemption, objections }) {
    if (!account) return
    const known = [account.mail, ...(resetRedemption ? account.otherMails : [])]
    if (known.some(mail => mail?.toLowerCase() === email.toLowerCase())) return
    objections.push({ code: 'BadRequest', message: 'The invited user email address does not match the mail property of the user.' })
  },
})
