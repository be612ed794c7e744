import type { PartnerAccess } from '../../facts/partner-access.ts'
import { partnerAccess } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import check from './automatic-redemption.ts'

const stating = (inbound: boolean | null, outbound: boolean | null) => ({ automaticConsent: { inbound, outbound } })
const on = partnerAccess(stating(true, true))
const facts = (source: PartnerAccess, target: PartnerAccess) => ({ 'source.partnerAccess': source, 'target.partnerAccess': target })

proveCheck(check, {
  pass: [
    { name: 'both entries say so', facts: facts(on, on) },
    { name: 'an entry inherits it from the default', facts: facts(on, partnerAccess(stating(null, true), stating(true, false))) },
    { name: 'a default grants it where there is no entry', facts: facts(partnerAccess(null, stating(true, true)), on) },
  ],
  fail: [
    {
      name: 'the target does not let in',
      message: 'off',
      found: /: target inbound\.$/,
      facts: facts(on, partnerAccess(stating(false, true))),
    },
    {
      name: 'the source does not let go',
      message: 'off',
      found: /: source outbound\.$/,
      facts: facts(partnerAccess(stating(true, false)), on),
    },
    { name: 'the way back is closed', message: 'off', found: /: source inbound\.$/, facts: facts(partnerAccess(stating(false, true)), on) },
    { name: 'nobody states it', message: 'off', facts: facts(partnerAccess({}), partnerAccess(null)) },
  ],
})
