import type { AccountRow } from '../../facts/users.ts'
import { enabledPlans } from '../licensing/rule-enabled-plans.ts'
import { defineCheck } from '../define.ts'

/** TEAMS1: https://learn.microsoft.com/en-us/entra/identity/users/licensing-service-plan-reference */
const teamsPlan = '57ff2da0-773e-42df-b2af-ffb7a2317929'

export default defineCheck({
  id: 'teams-license',
  title: 'Teams is licensed on both accounts',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['P.1'], tests: ['TC-11', 'TC-12'] },
  predicts: ['CTTM-005', 'TMS-003'],
  when: ['teams-moves'],
  needs: ['source.users', 'source.subscribedSkus', 'target.users', 'target.subscribedSkus'],
  messages: {
    unlicensed: {
      found: 'The {side} account {upn} has no license with Teams (plan TEAMS1), which moving chats needs on both sides.',
      fix: 'Enable the plan TEAMS1 for {upn} in the {side}; leave the Exchange plans of a target account off until it is stamped.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-2-prerequisites',
    'https://learn.microsoft.com/en-us/entra/identity/users/licensing-service-plan-reference',
  ],
  judge(user, facts, verdict) {
    const plansOf = (side: 'source' | 'target', { licenses }: AccountRow) => {
      const skus = facts[side === 'source' ? 'source.subscribedSkus' : 'target.subscribedSkus']
      return enabledPlans(licenses, skuId => skus.find(skuId))
    }
    const found = [
      { side: 'source', upn: user.source.upn, ...plansOf('source', facts['source.users'].row(user.source)) },
      { side: 'target', upn: user.target.upn, ...plansOf('target', facts['target.users'].row(user.target)) },
    ]
    const without = found.filter(({ plans }) => !plans.some(({ id }) => id === teamsPlan))
    const certain = without.find(({ unclear }) => unclear.length === 0)
    if (certain !== undefined) return verdict.fail('unlicensed', { side: certain.side, upn: certain.upn })
    return without.length === 0 ? verdict.pass() : verdict.undecided(without.flatMap(({ unclear }) => unclear).join('; '))
  },
})
