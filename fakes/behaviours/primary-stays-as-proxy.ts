import { withPrimary } from './transitions/addresses.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'primary-stays-as-proxy',
  claim: 'A changed mail becomes the primary SMTP address; the primary before it stays as a proxy.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/troubleshoot/entra/entra-id/user-prov-sync/proxyaddresses-attribute-populate',
  on: 'account.mail-changed',
  happen(_world, { account }) {
    if (account.mail !== null) account.proxyAddresses = withPrimary(account.proxyAddresses, account.mail)
  },
})
