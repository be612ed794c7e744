import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import legacyDn from './legacy-dn.ts'

const dn = '/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=Ada'
const facts = (source: string | null, ...proxies: string[]) => ({
  'source.recipients': [recipient(sourceId('ada'), { legacyExchangeDn: source })],
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', proxies: ['smtp:ada@target.example', ...proxies] })],
})

proveCheck(legacyDn, {
  pass: [
    { name: 'the proxy is there, in lower case', facts: facts(dn, `x500:${dn.toLowerCase()}`) },
    { name: 'among others', gate: 'cutover', facts: facts(dn, 'x500:/o=older/cn=ada', `x500:${dn.toLowerCase()}`) },
  ],
  fail: [
    { name: 'no X500 proxy', message: 'missing', found: /cn=Recipients\/cn=Ada\)/, facts: facts(dn) },
    { name: 'only the beginning of it', message: 'missing', facts: facts(dn, `x500:${dn.slice(0, -1).toLowerCase()}`) },
    { name: 'the name without the scheme', message: 'missing', facts: facts(dn, dn.toLowerCase()) },
  ],
  undecided: [
    { name: 'the source states none', reason: /states no LegacyExchangeDN/, facts: facts(null, 'x500:') },
    { name: 'the source states an empty one', facts: facts(' ', 'x500:') },
    { name: 'no target recipient', facts: { ...facts(dn), 'target.recipients': [] } },
  ],
})
