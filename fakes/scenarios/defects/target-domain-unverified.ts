import { required } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-domain-unverified',
  title: 'The mail domain is not verified in the target',
  gate: 'setup',
  checks: ['verified-domains'],
  alsoFound: ['unverified-address', 'primary-smtp', 'target-upn'],
  predicts: ['NotAcceptedDomainException'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    required(world.tenant('target').domains.get('target.example'), 'domain').isVerified = false
  },
})
