import type { Tenant } from '../../tenant/tenant.ts'
import { invalidOperation, type CmdletError } from './cmdlet-error.ts'
import type { CmdletCall } from './cmdlet.ts'
import { changedList } from './change-list.ts'
import { findRecipient } from './find-recipient.ts'
import { listChange } from './parameters.ts'
import { displayNameOf, type RecipientEntry } from './recipient-entry.ts'

const isSmtp = (address: string): boolean => address.slice(0, 5).toLowerCase() === 'smtp:'

function withScheme(address: string): string {
  return address.includes(':') ? address : `smtp:${address}`
}

function invalidAddress(text: string): CmdletError {
  return invalidOperation('Ex8E1B0C', 'Microsoft.Exchange.Data.DataValidationException', text)
}

/** One primary at most, and no address that another recipient has. */
function checkAddresses(tenant: Tenant, entry: RecipientEntry, addresses: readonly string[]): void {
  const primaries = addresses.filter(address => address.startsWith('SMTP:'))
  if (primaries.length > 1)
    throw invalidAddress('There are multiple primary SMTP addresses. There can be only one primary address per address type.')
  for (const address of addresses) {
    if (!isSmtp(address)) continue
    if (!/^[^@\s]+@[^@\s]+$/.test(address.slice(5))) throw invalidAddress(`The address "${address.slice(5)}" isn't a valid SMTP address.`)
    const other = findRecipient(tenant, address, 'any')
    if (other && other.recipient.id !== entry.recipient.id)
      throw invalidOperation(
        'Ex2B3F6A',
        'Microsoft.Exchange.Management.RecipientTasks.ProxyAddressExistsException',
        `The proxy address "${address}" is already being used by the proxy addresses or LegacyExchangeDN of "${displayNameOf(other)}". Please choose another proxy address.`,
      )
  }
}

/** The first SMTP address becomes primary when none is marked so. */
function withPrimary(addresses: readonly string[]): string[] {
  if (addresses.some(address => address.startsWith('SMTP:'))) return [...addresses]
  const first = addresses.findIndex(isSmtp)
  return addresses.map((address, index) => (index === first ? `SMTP:${address.slice(5)}` : address))
}

/** `WindowsEmailAddress` makes an address primary; the primary before it stays as a proxy. */
function withNewPrimary(addresses: readonly string[], primary: string): string[] {
  const rest = addresses.filter(address => !(isSmtp(address) && address.slice(5).toLowerCase() === primary.toLowerCase()))
  return [`SMTP:${primary}`, ...rest.map(address => (address.startsWith('SMTP:') ? `smtp:${address.slice(5)}` : address))]
}

/** Applies `EmailAddresses` and `WindowsEmailAddress` to the account's one list of proxies, and says when `mail` changed. */
export function changeAddresses(call: CmdletCall, entry: RecipientEntry): void {
  const account = entry.account
  const change = listChange(call.parameters, 'EmailAddresses', 'Microsoft.Exchange.Data.ProxyAddress')
  const primary = call.parameters.text('WindowsEmailAddress')
  if (!account || (!change && primary === null)) return
  const schemes = (list: readonly string[]): string[] => list.map(withScheme)
  let addresses: string[] = account.proxyAddresses
  if (change)
    addresses = changedList(
      addresses,
      'replace' in change ? { replace: schemes(change.replace) } : { add: schemes(change.add), remove: schemes(change.remove) },
    )
  if (primary !== null) addresses = withNewPrimary(addresses, primary)
  addresses = withPrimary(addresses)
  checkAddresses(call.tenant, entry, addresses)
  account.proxyAddresses = addresses
  delete entry.recipient.staleAddresses
  const mail = addresses.find(address => address.startsWith('SMTP:'))?.slice(5) ?? null
  if (mail === account.mail) return
  const previous = account.mail
  account.mail = mail
  call.world.emit('account.mail-changed', { tenant: call.tenant, account, previous })
}

/** Objects whose source of authority is on-premises refuse these changes in the cloud. */
export function refuseDirSynced(entry: RecipientEntry, cmdlet: string, parameters: readonly string[]): void {
  if (!entry.recipient.isDirSynced) return
  throw invalidOperation(
    'Ex0F5E6D',
    'Microsoft.Exchange.Data.Directory.InvalidADObjectOperationException',
    `The operation on mailbox "${displayNameOf(entry)}" failed because it's out of the current user's write scope. The action '${cmdlet}', '${parameters.join(',')}', can't be performed on the object '${displayNameOf(entry)}' because the object is being synchronized from your on-premises organization. This action should be performed on the object in your on-premises organization.`,
  )
}
