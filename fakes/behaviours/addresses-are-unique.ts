import { findByAddress, groupByAddress } from '../tenant/find-account.ts'
import type { Objection } from './asking/objection.ts'
import { defineBehaviour } from './define.ts'

function taken(target: 'userPrincipalName' | 'proxyAddresses'): Objection {
  const message = `Another object with the same value for property ${target} already exists.`
  return { code: 'Request_BadRequest', message, detail: { code: 'ObjectConflict', target } }
}

export default defineBehaviour({
  id: 'addresses-are-unique',
  claim: 'User principal names and SMTP addresses are unique together in a tenant; a write that takes one of another object is refused.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/hybrid/connect/how-to-connect-syncservice-duplicate-attribute-resiliency',
  on: 'account.change-asked',
  happen(_world, { tenant, account, change, objections }) {
    const holderOf = (address: string): { id: string; displayName: string } | undefined => {
      const holder = findByAddress(tenant, address) ?? groupByAddress(tenant, address)
      return holder && holder.id !== account.id ? holder : undefined
    }
    if (change.userPrincipalName !== undefined && holderOf(change.userPrincipalName)) objections.push(taken('userPrincipalName'))
    for (const address of change.addresses ?? []) {
      const holder = holderOf(address)
      if (!holder) continue
      if (change.by === 'entra') objections.push(taken('proxyAddresses'))
      else
        objections.push({
          code: 'ProxyAddressExistsException',
          message: `The proxy address "smtp:${address}" is already being used by the proxy addresses or LegacyExchangeDN of "${holder.displayName}". Please choose another proxy address.`,
        })
    }
  },
})
