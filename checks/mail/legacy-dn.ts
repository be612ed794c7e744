import { normalizeProxy } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'legacy-dn',
  title: 'The target carries the LegacyExchangeDN of the source as an X500 proxy',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.3'], tests: ['TC-04'] },
  predicts: ['ctim-source-address-missing'],
  when: ['identities-mapped'],
  needs: ['source.recipients', 'target.recipients'],
  messages: {
    missing: {
      found: 'The target recipient {target} has no X500 proxy for the LegacyExchangeDN of {source} ({dn}).',
      fix: 'Run identity mapping for {target}, or add the proxy X500:{dn}.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'exchange-guid', failing: ['missing', 'missing-synced'], explains: ['missing'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  ],
  judge(user, facts, verdict) {
    const dn = facts['source.recipients'].row(user.source).legacyExchangeDn?.trim() ?? ''
    const { proxies } = facts['target.recipients'].row(user.target)
    if (dn === '') return verdict.undecided(`Exchange of the source states no LegacyExchangeDN of ${user.source.upn}`)
    const wanted = normalizeProxy(`x500:${dn}`)
    if (proxies.some(proxy => normalizeProxy(proxy) === wanted)) return verdict.pass()
    return verdict.fail('missing', { source: user.source.upn, target: user.target.upn, dn })
  },
})
