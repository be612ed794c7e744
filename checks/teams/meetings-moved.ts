import { defineCheck } from '../define.ts'
import { serviceOf } from './rule-service-of-task.ts'

export default defineCheck({
  id: 'meetings-moved',
  title: 'The meetings have moved',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-12'] },
  predicts: ['MMS-011'],
  when: ['orchestrator', 'meetings-move'],
  needs: ['target.migrationTasks'],
  messages: {
    failed: {
      found: 'Moving the meetings of {upn} ended as {state} ({code}).',
      fix: 'Remove the cause of {code} and let the job of {upn} migrate again; the mailbox has to be in the target first.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-run-manage-migrations'],
  judge(user, facts, verdict) {
    const upn = user.target.upn
    const meetings = serviceOf(facts['target.migrationTasks'].find(user.target), 'Meeting')
    if (meetings === undefined) return verdict.undecided(`no job of the orchestrator says anything of the meetings of ${upn}`)
    const state = meetings.status.toLowerCase()
    if (state === 'completed') return verdict.pass()
    if (state !== 'failed' && state !== 'cancelled') return verdict.undecided(`moving the meetings of ${upn} is ${meetings.status}`)
    return verdict.fail('failed', { upn, state: meetings.status, code: meetings.errors[0]?.code ?? 'no code' })
  },
})
