import type { AccountRow } from '../../facts/users.ts'
import { defineCheck } from '../define.ts'

const hasSip = ({ sipAddresses, proxies }: AccountRow): boolean =>
  sipAddresses.some(address => address.trim() !== '') || proxies.some(proxy => /^sip:./.test(proxy))

export default defineCheck({
  id: 'sip-address',
  title: 'Both accounts have a SIP address',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage'],
  covers: { tests: ['TC-11', 'TC-12'] },
  predicts: ['CTTM-018'],
  when: ['teams-moves'],
  needs: ['source.users', 'target.users'],
  messages: {
    missing: {
      found: 'The {side} account {upn} has no SIP address, by which Teams knows it.',
      fix: 'License {upn} for Teams in the {side} and wait for a day; a SIP address that stays away is a case for the vendor.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-2-prerequisites'],
  judge(user, facts, verdict) {
    const source = facts['source.users'].row(user.source)
    const target = facts['target.users'].row(user.target)
    if (!hasSip(source)) return verdict.fail('missing', { side: 'source', upn: user.source.upn })
    if (!hasSip(target)) return verdict.fail('missing', { side: 'target', upn: user.target.upn })
    return verdict.pass()
  },
})
