import { defineCheck } from '../define.ts'
import { guidOf } from './rule-guid.ts'
import { batchesOf } from './rule-move-report.ts'
import { isOwnSubmission, movesOf, runningJobs, strangeMove, submissionName } from './rule-own-submission.ts'

export default defineCheck({
  id: 'move-in-progress',
  title: 'The user is in no other batch, job or move',
  scope: 'user',
  severity: 'blocker',
  waivable: false,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['3.1'] },
  predicts: ['UserDuplicateInOtherBatchException', 'SourceMailboxAlreadyBeingMovedPermanentException', 'CTM-002', 'EXCH-08'],
  when: ['mailboxes-move'],
  needs: [
    'target.migrationTasks',
    'target.migrationUsers',
    'source.moveRequests',
    'target.moveRequests',
    'source.recipients',
    'target.recipients',
  ],
  messages: {
    'in-job': {
      found: "The orchestrator job '{name}' ({status}) already has {upn}; the submission of this batch is named '{own}'.",
      fix: "Cancel {upn} in '{name}', or let that job end; a user can be in one running job only.",
    },
    'in-batch': {
      found: "The Exchange batch '{name}' already has {upn} ({status}); the submission of this batch is named '{own}'.",
      fix: "Remove {upn} from '{name}' (Remove-MigrationUser), also if it was stopped or has failed.",
    },
    moving: {
      found: "The mailbox of {upn} is already being moved ({status}, '{name}'), and no submission of this batch has the user.",
      fix: 'Find out who moves {upn}; remove the orphaned move request or wait until the service is done.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/get-migrationuser',
  ],
  judge(user, facts, verdict) {
    const [from, to] = [facts['source.recipients'].row(user.source), facts['target.recipients'].row(user.target)]
    const [upn, own] = [user.source.upn, submissionName(user)]
    const jobs = runningJobs(facts['target.migrationTasks'].find(to.objectId)?.jobs ?? [])
    const job = jobs.find(({ name }) => !isOwnSubmission(name, user))
    if (job !== undefined) return verdict.fail('in-job', { upn, own, name: job.name || job.jobId, status: job.status })
    // The orchestrator makes and names batches and moves itself, so the running own job explains any of them.
    if (jobs.length > 0) return verdict.pass()
    const batches = batchesOf(to, user, address => facts['target.migrationUsers'].find(address))
    const batch = batches.find(each => !isOwnSubmission(each.batch, user))
    if (batch !== undefined) return verdict.fail('in-batch', { upn, own, name: batch.batch || 'unnamed', status: batch.status })
    const requests = (['source.moveRequests', 'target.moveRequests'] as const).map(ref => facts[ref].find(guidOf(from.exchangeGuid) ?? ''))
    const strange = strangeMove(movesOf(from, requests), user)
    return strange ? verdict.fail('moving', { upn, status: strange.status, name: strange.batch || 'unnamed' }) : verdict.pass()
  },
})
