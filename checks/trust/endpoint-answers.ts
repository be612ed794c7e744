import { defineCheck } from '../define.ts'
import { isAboutUser } from './rule-endpoint-refusal.ts'

export default defineCheck({
  id: 'endpoint-answers',
  title: 'The source answers when the target simulates the move of pilot users',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { setup: ['1.4', '3.3'], tests: ['TC-03'] },
  predicts: ['EXCH-07', 'EXCH-08', 'AADSTS700016', 'AADSTS7000215', 'AADSTS7000222', 'AADSTS70011', 'access-denied'],
  when: ['mailboxes-move'],
  probe: true,
  needs: ['target.probeEndpoint'],
  messages: {
    refused: {
      found: 'The test of the migration endpoint failed for {count} of {tested} pilot {tested|user|users}, e.g. {user}: {answer}.',
      fix: 'Remove the cause that the service names, then test with {user} again.',
    },
    'nobody-ready': {
      found: 'Of {tested} tested pilot {tested|user|users}, none could be moved over the migration endpoint, e.g. {user}: {answer}.',
      fix: 'Make one pilot user ready, such as {user}, so that the endpoint can be tested to its end.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'migration-endpoint' }, { check: 'migration-app' }, { check: 'move-relationship' }],
  sources: [
    'https://learn.microsoft.com/en-us/powershell/module/exchange/test-migrationserveravailability',
    'https://learn.microsoft.com/en-us/powershell/exchange/app-only-auth-powershell-v2',
  ],
  judge(_pair, facts, verdict, { cohort }) {
    const pilots = new Set(cohort.users.filter(user => user.pilot).map(user => user.key))
    const tests = facts['target.probeEndpoint'].read().tests.filter(test => pilots.has(test.user))
    if (tests.length === 0)
      return verdict.undecided('no user of the map is marked as a pilot, so the migration endpoint was tested with nobody')
    const failed = tests.filter(test => test.result.toLowerCase() !== 'success')
    const refused = failed.filter(test => !isAboutUser(test.message))
    const [first] = refused.length > 0 ? refused : failed
    if (first === undefined || (refused.length === 0 && failed.length < tests.length)) return verdict.pass()
    const answer = (first.message || first.result).replace(/[.\s]+$/, '')
    const shared = { tested: tests.length, user: first.mailbox, answer }
    return refused.length > 0 ? verdict.fail('refused', { ...shared, count: refused.length }) : verdict.fail('nobody-ready', shared)
  },
})
