import type { PartnerAccess } from '../../facts/partner-access.ts'
import { partnerAccess } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import mfaTrust from './mfa-trust.ts'

const stating = (mfa: boolean | null) => ({ inboundTrust: { mfa, compliantDevice: true, hybridJoinedDevice: true } })
const trusting = partnerAccess(stating(true), stating(false))
const facts = (source: PartnerAccess, target: PartnerAccess) => ({ 'source.partnerAccess': source, 'target.partnerAccess': target })

proveCheck(mfaTrust, {
  pass: [
    { name: 'both partner entries accept it', facts: facts(trusting, trusting) },
    { name: 'a default accepts it and the partner entry says nothing', facts: facts(partnerAccess({}, stating(true)), trusting) },
    { name: 'a default accepts it and there is no partner entry', facts: facts(trusting, partnerAccess(null, stating(true))) },
  ],
  fail: [
    {
      name: 'the target does not',
      message: 'not-trusted',
      found: /in: target\./,
      facts: facts(trusting, partnerAccess(stating(false), stating(true))),
    },
    {
      name: 'the source does not, so that reach-back would fail',
      message: 'not-trusted',
      found: /in: source\./,
      facts: facts(partnerAccess(null), trusting),
    },
    {
      name: 'neither does',
      message: 'not-trusted',
      found: /in: source and target\./,
      facts: facts(partnerAccess(stating(null)), partnerAccess({})),
    },
  ],
})
