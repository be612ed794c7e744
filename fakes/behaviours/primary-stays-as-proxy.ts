import { hasProxy, withPrimary } from './transitions/addresses.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'primary-stays-as-proxy',
  claim: 'A mail that the account did not have becomes its primary SMTP address; the primary before it stays as a proxy.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/troubleshoot/entra/entra-id/user-prov-sync/proxyaddresses-attribute-populate',
  on: 'account.mail-changed',
  happen(_world, { account }) {
    if (account.mail !== null && !hasProxy(account.proxyAddresses, `smtp:${account.mail}`))
      account.proxyAddresses = withPrimary(account.proxyAddresses, account.mail)
  },
})
