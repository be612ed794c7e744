import type { AccountChange } from './asking/questions.ts'
import { defineBehaviour } from './define.ts'

/** Properties that stay writable in Entra while the account is synced. */
const cloudOwned: readonly string[] = ['usageLocation', 'otherMails', 'showInAddressList', 'userType', 'passwordProfile']

const entra =
  'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.'

const exchange = (name: string, { action = '', properties }: AccountChange): string =>
  `The operation on mailbox "${name}" failed because it's out of the current user's write scope. The action '${action}', '${properties.join(',')}', can't be performed on the object '${name}' because the object is being synchronized from your on-premises organization. This action should be performed on the object in your on-premises organization.`

export default defineBehaviour({
  id: 'synced-objects-mastered-on-premises',
  claim: 'Names and addresses of an object that is synchronized from on-premises are refused in the cloud, by Entra and by Exchange.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
  on: 'account.change-asked',
  happen(_world, { tenant, account, change, objections }) {
    if (change.by === 'exchange') {
      const recipient = tenant.recipients.get(account.id)
      if (recipient?.isDirSynced && change.properties.length > 0)
        objections.push({ code: 'InvalidADObjectOperationException', message: exchange(account.displayName, change) })
    } else if (account.onPremisesSyncEnabled && change.properties.some(name => !cloudOwned.includes(name)))
      objections.push({ code: 'Request_BadRequest', message: entra })
  },
})
