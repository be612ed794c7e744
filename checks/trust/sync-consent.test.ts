import { partnerAccess } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import check from './sync-consent.ts'

const facts = (userSyncInbound: boolean | null) => ({ 'target.partnerAccess': { ...partnerAccess({}), userSyncInbound } })

proveCheck(check, {
  pass: [{ name: 'it is allowed', facts: facts(true) }],
  fail: [
    { name: 'it is switched off', message: 'not-allowed', found: /switched off/, facts: facts(false) },
    { name: 'it was never set', message: 'not-allowed', found: /never set/, facts: facts(null) },
  ],
})
