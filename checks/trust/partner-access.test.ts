import type { PartnerAccess } from '../../facts/partner-access.ts'
import { partnerAccess } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import check from './partner-access.ts'

const both = (access: string) => ({ users: access, applications: access })
const open = partnerAccess({ b2bInbound: both('allowed'), b2bOutbound: both('allowed') })
const facts = (source: PartnerAccess, target: PartnerAccess) => ({ 'source.partnerAccess': source, 'target.partnerAccess': target })

proveCheck(check, {
  pass: [
    { name: 'both entries allow it', facts: facts(open, open) },
    { name: 'the entries inherit from defaults that say nothing', facts: facts(partnerAccess({}), partnerAccess({})) },
    {
      name: 'an entry allows what the default blocks',
      facts: facts(partnerAccess({ b2bInbound: both('allowed') }, { b2bInbound: both('blocked') }), open),
    },
  ],
  fail: [
    { name: 'the source has no entry', message: 'no-entry', found: /7aaaaaaa.* of: source\.$/, facts: facts(partnerAccess(null), open) },
    { name: 'neither has an entry', message: 'no-entry', facts: facts(partnerAccess(null), partnerAccess(null)) },
    {
      name: 'the target blocks users who come in',
      message: 'blocked',
      found: /blocked: target inbound for users\.$/,
      facts: facts(open, partnerAccess({ b2bInbound: { users: 'blocked', applications: 'allowed' } })),
    },
    {
      name: 'an entry inherits a default that blocks applications on the way out',
      message: 'blocked',
      found: /source outbound for applications\.$/,
      facts: facts(partnerAccess({ b2bOutbound: { users: 'allowed', applications: null } }, { b2bOutbound: both('blocked') }), open),
    },
  ],
  undecided: [
    {
      name: 'only some users are allowed',
      reason: /allowed for some/,
      facts: facts(open, partnerAccess({ b2bInbound: { users: 'allowed for some', applications: 'allowed' } })),
    },
    {
      name: 'some applications are blocked',
      facts: facts(partnerAccess({ b2bInbound: { users: null, applications: 'blocked for some' } }), open),
    },
    { name: 'the service says something new', facts: facts(open, partnerAccess({ b2bOutbound: { users: 'mostly', applications: null } })) },
  ],
})
