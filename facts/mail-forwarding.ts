import { z } from 'zod'
import { defineValue } from './define.ts'

const value = z.object({
  /** Outbound spam policies; `mode` is `Automatic`, `On` or `Off`. */
  policies: z.array(z.object({ name: z.string(), isDefault: z.boolean(), mode: z.string() })),
  /** `domain` is lower case; `*` stands for all others, `*.x` for the subdomains of x. */
  remoteDomains: z.array(z.object({ name: z.string(), domain: z.string(), autoForward: z.boolean() })),
})

export type MailForwarding = z.infer<typeof value>

export default defineValue({
  id: 'mailForwarding',
  about: 'Whether mail may be forwarded automatically to other organizations: outbound spam policies and remote domains.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: [
    'https://learn.microsoft.com/en-us/powershell/module/exchange/get-hostedoutboundspamfilterpolicy',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/get-remotedomain',
  ],
  value,
  async read({ gateways }) {
    const [policies, domains] = await Promise.all([gateways.exchange.outboundSpamFilterPolicies(), gateways.exchange.remoteDomains()])
    return {
      policies: policies.map(policy => ({ name: policy.Name, isDefault: policy.IsDefault, mode: policy.AutoForwardingMode })),
      remoteDomains: domains.map(remote => ({
        name: remote.Name ?? remote.DomainName,
        domain: remote.DomainName.toLowerCase(),
        autoForward: remote.AutoForwardEnabled,
      })),
    }
  },
})
