import type { Account } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { listed } from './rule-listed.ts'
import { pairProblems } from './rule-pair-problems.ts'

export default defineCheck({
  id: 'identity-map',
  title: 'Every row of the identity map pairs one source account with one target account',
  scope: 'batch',
  severity: 'blocker',
  waivable: false,
  guards: ['setup', 'prestage', 'cutover'],
  covers: { setup: ['2.2', '2.3'], tests: ['TC-28'] },
  predicts: [
    'CTM-001',
    'CTTM-015',
    'MnAIdentityMapEntryTooManyForSourceUPN',
    'MnATargetUserDoesNotExist',
    'MnAOdbFailedToGetUrlForSourceUPN',
  ],
  needs: ['source.users', 'target.users', 'source.organization', 'target.organization'],
  messages: {
    twice: {
      found: 'The identity map names accounts of {batch} more than once: {accounts}.',
      fix: 'Keep one row for each account in the identity map: {accounts}.',
    },
    elsewhere: {
      found: 'The identity map names accounts of {batch} on the wrong side: {accounts} stand in a domain of the other tenant.',
      fix: 'Put these accounts into the column of their own tenant: {accounts}.',
    },
    unresolved: {
      found: 'No account was found for {count} {count|entry|entries} of {batch} in the identity map: {accounts}.',
      fix: 'Correct the UPN or object id of {count|this entry, restore the account, or take its row|these entries, restore the accounts, or take their rows} out: {accounts}.',
    },
    renamed: {
      found: 'Object ids of {batch} in the identity map lead to accounts with other UPNs than it says: {accounts}.',
      fix: 'Correct the UPN or the object id in these rows of the identity map: {accounts}.',
    },
  },
  side: 'both',
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping'],
  judge(batch, facts, verdict, { cohort }) {
    const domains = {
      source: facts['source.organization'].read().verifiedDomains,
      target: facts['target.organization'].read().verifiedDomains,
    }
    const upnOf = (account: Account): string | undefined =>
      facts[account.side === 'source' ? 'source.users' : 'target.users'].find(account)?.userPrincipalName
    const { twice, elsewhere, unresolved, renamed } = pairProblems(batch.users, { users: cohort.users, upnOf, domains })
    if (twice.length > 0) return verdict.fail('twice', { batch: batch.id, accounts: listed(twice) })
    if (elsewhere.length > 0) return verdict.fail('elsewhere', { batch: batch.id, accounts: listed(elsewhere) })
    if (unresolved.length > 0)
      return verdict.fail('unresolved', { batch: batch.id, count: unresolved.length, accounts: listed(unresolved) })
    return renamed.length > 0 ? verdict.fail('renamed', { batch: batch.id, accounts: listed(renamed) }) : verdict.pass()
  },
})
