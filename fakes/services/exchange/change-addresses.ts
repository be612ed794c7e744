import type { Objection } from '../../behaviours/asking/objection.ts'
import type { AccountChange } from '../../behaviours/asking/questions.ts'
import { isSmtp, withPrimary as asPrimary } from '../../behaviours/transitions/addresses.ts'
import { invalidOperation, refuseFor, type CmdletError } from './cmdlet-error.ts'
import type { CmdletCall } from './cmdlet.ts'
import { changedList } from './change-list.ts'
import { listChange } from './parameters.ts'
import type { RecipientEntry } from './recipient-entry.ts'

function withScheme(address: string): string {
  return address.includes(':') ? address : `smtp:${address}`
}

function invalidAddress(text: string): CmdletError {
  return invalidOperation('Ex8E1B0C', 'Microsoft.Exchange.Data.DataValidationException', text)
}

/** One primary at most, and addresses that look like some. */
function checkAddresses(addresses: readonly string[]): void {
  const primaries = addresses.filter(address => address.startsWith('SMTP:'))
  if (primaries.length > 1)
    throw invalidAddress('There are multiple primary SMTP addresses. There can be only one primary address per address type.')
  for (const address of addresses) {
    if (!isSmtp(address)) continue
    if (!/^[^@\s]+@[^@\s]+$/.test(address.slice(5))) throw invalidAddress(`The address "${address.slice(5)}" isn't a valid SMTP address.`)
  }
}

/** The first SMTP address becomes primary when none is marked so. */
function withPrimary(addresses: readonly string[]): string[] {
  if (addresses.some(address => address.startsWith('SMTP:'))) return [...addresses]
  const first = addresses.findIndex(isSmtp)
  return addresses.map((address, index) => (index === first ? `SMTP:${address.slice(5)}` : address))
}

/**
 * Applies `EmailAddresses` and `WindowsEmailAddress` to the account's one list of proxies, and says when `mail` changed. `blocked` are the
 * parameters given that belong to the source of authority.
 */
export function changeAddresses(call: CmdletCall, entry: RecipientEntry, action: string, blocked: readonly string[]): void {
  const account = entry.account
  const change = listChange(call.parameters, 'EmailAddresses', 'Microsoft.Exchange.Data.ProxyAddress')
  const primary = call.parameters.text('WindowsEmailAddress')
  if (!account) return
  const properties = blocked.filter(name => call.parameters.has(name))
  const schemes = (list: readonly string[]): string[] => list.map(withScheme)
  let addresses: string[] = account.proxyAddresses
  if (change)
    addresses = changedList(
      addresses,
      'replace' in change ? { replace: schemes(change.replace) } : { add: schemes(change.add), remove: schemes(change.remove) },
    )
  if (primary !== null) addresses = asPrimary(addresses, primary)
  const isChanged = change !== null || primary !== null
  if (isChanged) addresses = withPrimary(addresses)
  checkAddresses(addresses)
  const taken = isChanged ? addresses.filter(isSmtp).map(address => address.slice(5)) : []
  const objections: Objection[] = []
  const asked: AccountChange = { by: 'exchange', action, properties, addresses: taken }
  call.world.emit('account.change-asked', { tenant: call.tenant, account, change: asked, objections })
  refuseFor(objections)
  call.world.emit('recipient.changing', { tenant: call.tenant, recipient: entry.recipient })
  if (!isChanged) return
  account.proxyAddresses = addresses
  delete entry.recipient.staleAddresses
  const mail = addresses.find(address => address.startsWith('SMTP:'))?.slice(5) ?? null
  if (mail === account.mail) return
  const previous = account.mail
  account.mail = mail
  call.world.emit('account.mail-changed', { tenant: call.tenant, account, previous })
}
