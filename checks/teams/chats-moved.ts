import { defineCheck } from '../define.ts'
import { movedShares, percent } from './rule-moved-shares.ts'
import { serviceOf } from './rule-service-of-task.ts'

/** The service calls a move completed from these shares on. */
const leastMessages = 0.8
const leastThreads = 0.9

export default defineCheck({
  id: 'chats-moved',
  title: 'The chats have moved, and enough of them',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-11'] },
  predicts: ['CTTM-001', 'CTTM-017'],
  when: ['orchestrator', 'teams-moves'],
  needs: ['target.migrationTasks'],
  messages: {
    failed: {
      found: 'Moving the chats of {upn} ended as {state} ({code}): {share}.',
      fix: 'Remove the cause and let the job of {upn} migrate again; for {code} see the error list of the orchestrator.',
    },
    share: {
      found: 'Only a part of the chats of {upn} has moved: {share}.',
      fix: 'Let the job of {upn} migrate again, and tell the user that older chats stay readable in the source.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-run-manage-migrations'],
  judge(user, facts, verdict) {
    const upn = user.target.upn
    const teams = serviceOf(facts['target.migrationTasks'].find(user.target), 'Teams')
    if (teams === undefined) return verdict.undecided(`no job of the orchestrator says anything of the chats of ${upn}`)
    const { messages, threads } = movedShares(teams.message)
    const told = [
      ...(messages === undefined ? [] : [`${percent(messages)} of messages`]),
      ...(threads === undefined ? [] : [`${percent(threads)} of threads`]),
    ]
    const share = told.length > 0 ? told.join(', ') : 'the service does not say how many'
    const state = teams.status.toLowerCase()
    if (state === 'failed' || state === 'cancelled')
      return verdict.fail('failed', { upn, state: teams.status, code: teams.errors[0]?.code ?? 'no code', share })
    if (state !== 'completed') return verdict.undecided(`moving the chats of ${upn} is ${teams.status}`)
    return (messages ?? 1) < leastMessages || (threads ?? 1) < leastThreads ? verdict.fail('share', { upn, share }) : verdict.pass()
  },
})
