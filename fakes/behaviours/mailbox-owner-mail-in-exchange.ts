import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'mailbox-owner-mail-in-exchange',
  claim: 'The mail of somebody who owns a mailbox is changed in Exchange; Entra refuses it.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
  on: 'account.change-asked',
  happen(_world, { tenant, account, change, objections }) {
    if (change.by !== 'entra' || change.addresses === undefined || !tenant.recipients.get(account.id)?.mailbox) return
    objections.push({ code: 'Request_BadRequest', message: "Property 'mail' is read-only for users who own an Exchange mailbox." })
  },
})
