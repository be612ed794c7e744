import { hasProxy, withPrimary } from './transitions/addresses.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'primary-restored',
  claim:
    'A mail that is set back to a proxy of the account makes that proxy primary again without a second entry; the address that was primary in between stays as a proxy, and a redeemed invitation stays redeemed.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/troubleshoot/entra/entra-id/user-prov-sync/proxyaddresses-attribute-populate',
  on: 'account.mail-changed',
  happen(_world, { account }) {
    if (account.mail !== null && hasProxy(account.proxyAddresses, `smtp:${account.mail}`))
      account.proxyAddresses = withPrimary(account.proxyAddresses, account.mail)
  },
})
