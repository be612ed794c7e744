import type { PartnerAccess } from '../../facts/partner-access.ts'
import { partnerAccess } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import check from './device-trust.ts'

const stating = (compliantDevice: boolean | null, hybridJoinedDevice: boolean | null) => ({
  inboundTrust: { mfa: true, compliantDevice, hybridJoinedDevice },
})
const trusting = partnerAccess(stating(true, false))
const facts = (source: PartnerAccess, target: PartnerAccess) => ({ 'source.partnerAccess': source, 'target.partnerAccess': target })
const settings = { decisions: { ...sampleSettings.decisions, deviceTrust: { compliant: true, hybridJoined: false } } }

proveCheck(check, {
  pass: [
    { name: 'both trust what is declared', settings, facts: facts(trusting, trusting) },
    { name: 'one inherits it', settings, facts: facts(partnerAccess({}, stating(true, null)), trusting) },
    { name: 'nothing is declared and nothing trusted', facts: facts(partnerAccess({}), partnerAccess(null)) },
  ],
  fail: [
    {
      name: 'the source does not trust',
      message: 'differs',
      settings,
      found: /: source does not trust compliant devices\.$/,
      facts: facts(partnerAccess({}), trusting),
    },
    {
      name: 'the target trusts more',
      message: 'differs',
      settings,
      found: /: target trusts hybrid joined devices, which/,
      facts: facts(trusting, partnerAccess(stating(true, true))),
    },
  ],
})
