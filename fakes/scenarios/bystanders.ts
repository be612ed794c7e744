import type { Random } from '../tenant/random.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { federatedIdentity } from '../behaviours/transitions/identities.ts'
import { defaultDomain } from './empty-tenant.ts'
import { findGroup, groupNames } from './groups.ts'
import { newAccount } from './new-account.ts'
import { newMailbox, newRecipient } from './new-recipient.ts'
import type { Person } from './people.ts'
import { addEngageUser } from './user-pair.ts'

const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10'

/** People and objects outside every wave, so that bulk reads meet others: employees, shared mailboxes, guests, service accounts. */
export function addBystanders(tenant: Tenant, random: Random, people: readonly Person[], created: string): void {
  const standard = findGroup(tenant, groupNames.standardE5)
  const domain = defaultDomain(tenant.name)
  people.forEach((person, index) => {
    const kind = index % 10
    const account = newAccount(tenant, random.guid(), person, domain, created)
    tenant.accounts.set(account.id, account)
    if (kind < 6) {
      addMailbox(tenant, random, account.id, person, 'UserMailbox', created)
      account.proxyAddresses.push(`SIP:${account.userPrincipalName}`)
      account.imAddresses = [account.userPrincipalName]
      standard.members.add(account.id)
      addEngageUser(tenant, account)
      if (index === 0) account.directoryRoles = [globalAdministrator]
    } else if (kind === 6) {
      addMailbox(tenant, random, account.id, person, 'SharedMailbox', created)
      account.accountEnabled = false
      account.showInAddressList = null
    } else if (kind === 7) {
      account.usageLocation = null
      account.showInAddressList = null
    } else {
      const home = `${person.nickname}@partner.example`
      account.userPrincipalName = `${home.replace('@', '_')}#EXT#@${tenant.initialDomain}`
      account.userType = 'Guest'
      account.mail = home
      account.otherMails = [home]
      account.proxyAddresses = [`SMTP:${home}`]
      account.creationType = 'Invitation'
      account.externalUserState = kind === 8 ? 'Accepted' : 'PendingAcceptance'
      account.externalUserStateChangeDateTime = created
      account.usageLocation = null
      if (kind === 8) account.identities = [federatedIdentity(), ...account.identities]
      const recipient = newRecipient(account.id, random, 'GuestMailUser', person.nickname, created)
      recipient.externalEmailAddress = `SMTP:${home}`
      recipient.hiddenFromAddressLists = true
      tenant.recipients.set(account.id, recipient)
    }
  })
}

function addMailbox(
  tenant: Tenant,
  random: Random,
  id: string,
  person: Person,
  type: 'UserMailbox' | 'SharedMailbox',
  created: string,
): void {
  const account = tenant.accounts.get(id)
  if (!account) return
  account.mail = account.userPrincipalName
  account.proxyAddresses = [`SMTP:${account.userPrincipalName}`, `smtp:${person.nickname}@${tenant.initialDomain}`]
  const recipient = newRecipient(id, random, type, person.nickname, created)
  recipient.exchangeGuid = random.guid()
  recipient.mailbox = newMailbox(random, false, created)
  tenant.recipients.set(id, recipient)
}
