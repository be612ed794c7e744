import { defineCheck } from '../define.ts'
import { batchesOf, batchReport, beyondTolerance, jobReport, ownBatch, statesLoss } from './rule-move-report.ts'

export default defineCheck({
  id: 'move-completed',
  title: 'The service says that the mailbox move is completed, with items within its tolerance',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-09'] },
  when: ['mailboxes-move'],
  needs: ['target.migrationTasks', 'target.migrationUsers', 'target.recipients'],
  messages: {
    'not-completed': {
      found: "The move of the mailbox of {upn} is {status} in '{name}': {reason}.",
      fix: 'Remove the cause and retry {upn}; a job is retried as a whole, and some errors want a new batch.',
    },
    'left-out': {
      found: "The move of {upn} in '{name}' left out {skipped} {skipped|item|items}; the service scores its consistency as {score}.",
      fix: 'Look at the skipped items of {upn} (Get-MigrationUserStatistics -IncludeSkippedItems); approve them, or ask the vendor where the score is Poor.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/exchange/mailbox-migration/track-prevent-data-loss-dcs',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/get-migrationuser',
  ],
  judge(user, facts, verdict, { settings }) {
    const to = facts['target.recipients'].row(user.target)
    const upn = user.source.upn
    const batches = batchesOf(to, user, address => facts['target.migrationUsers'].find(address))
    const jobs = facts['target.migrationTasks'].find(to.objectId)?.jobs ?? []
    const report = settings.tooling === 'orchestrator' ? jobReport(jobs, user) : batchReport(batches, user)
    if (report === undefined)
      return verdict.undecided(
        `no ${settings.tooling === 'orchestrator' ? 'job of the orchestrator' : 'Exchange batch'} says what became of ${upn}`,
      )
    if (!report.completed)
      return verdict.fail('not-completed', { upn, status: report.status, name: report.name, reason: report.reason.replace(/\.$/, '') })
    const left = beyondTolerance(batches)
    if (left === undefined) {
      const own = settings.tooling === 'standalone' ? ownBatch(batches, user) : undefined
      return own === undefined || statesLoss(own)
        ? verdict.pass()
        : verdict.undecided(
            `Exchange does not score the move of ${upn} in '${own.batch}', so nothing proves that what it left out is tolerable`,
          )
    }
    return verdict.fail('left-out', {
      upn,
      name: left.batch,
      skipped: left.skipped ?? 'an unknown number of',
      score: left.consistency ?? '',
    })
  },
})
