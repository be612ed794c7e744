import { addressOf, isSmtpProxy } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'
import { describe, holdersOf, isDeleted, isSomebodyElse } from './rule-holders.ts'

export default defineCheck({
  id: 'upn-conflict',
  title: 'Nobody else in the target holds the UPN or an address of the user',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['2.2'] },
  needs: ['target.identityHolders', 'target.users'],
  messages: {
    held: {
      found: 'Somebody else in the target holds {address}, which {upn} needs: {holder}.',
      fix: 'Take {address} from {holder}, or give {upn} another UPN or address in the target and correct the identity map.',
    },
    'held-by-deleted': {
      found: 'A deleted object of the target still holds {address}, which {upn} needs: {holder}.',
      fix: 'Find out whose {holder} was; then purge it, or restore it and take {address} from it.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/resources/user',
    'https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-list',
  ],
  judge(user, facts, verdict) {
    const { upn } = user.target
    const account = facts['target.users'].row(user.target)
    const addresses = [upn, user.targetMail, ...account.proxies.filter(isSmtpProxy).map(addressOf)]
    const others = holdersOf(addresses, key => facts['target.identityHolders'].find(key)).filter(holding => isSomebodyElse(holding, user))
    const holding = others.find(({ holder }) => !isDeleted(holder)) ?? others.find(({ holder }) => holder.kind === 'deleted account')
    if (holding === undefined) return verdict.pass()
    const data = { upn, address: holding.what, holder: describe(holding.holder) }
    return isDeleted(holding.holder) ? verdict.fail('held-by-deleted', data) : verdict.fail('held', data)
  },
})
