import { isX500Proxy, normalizeProxy } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'x500-addresses',
  title: 'Every X500 proxy of the source is on the target',
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
      found: 'The target recipient {target} lacks {count} X500 {count|proxy|proxies} of {source}{count|:|, e.g.} {proxy}.',
      fix: 'Run identity mapping for {target}, or add every X500 proxy of {source} that is missing, such as {proxy}.',
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
    const wanted = facts['source.recipients'].row(user.source).proxies.map(normalizeProxy).filter(isX500Proxy)
    const present = new Set(facts['target.recipients'].row(user.target).proxies.map(normalizeProxy))
    const missing = wanted.filter(proxy => !present.has(proxy))
    const proxy = missing[0]
    if (proxy === undefined) return verdict.pass()
    return verdict.fail('missing', { source: user.source.upn, target: user.target.upn, count: missing.length, proxy })
  },
})
