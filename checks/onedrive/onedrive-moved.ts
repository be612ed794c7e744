import { defineCheck } from '../define.ts'
import { driveOfUser } from './rule-drive-of-user.ts'
import { moveOutcome } from './rule-move-outcome.ts'

export default defineCheck({
  id: 'onedrive-moved',
  title: 'The OneDrive is in the target with at least the items that it had',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-10'] },
  when: ['onedrive-moves'],
  needs: [
    'target.users',
    'target.personalSites',
    'target.oneDrives',
    'target.oneDriveContent',
    'target.migrationTasks',
    'source.personalSites',
    'source.oneDriveMoves',
    'source.oneDriveContentBaseline',
  ],
  messages: {
    failed: {
      found: 'The move of the OneDrive of {upn} ended as {state}: {error}.',
      fix: 'Remove the cause and move the OneDrive of {upn} again.',
    },
    absent: {
      found: 'The target has no OneDrive of {upn}, but the source had one with {items} {items|item|items}.',
      fix: 'Look up the move of {upn}; start it if nobody did.',
    },
    fewer: {
      found:
        'The OneDrive of {upn} has {after} {after|item|items} in the target (counted {counted}); in the source it had {before} (counted {earlier}).',
      fix: 'Compare the OneDrive of {upn} with the report of its move, and restore what is missing; waive this when the user deleted the files.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step6'],
  judge(user, facts, verdict, { settings }) {
    const account = facts['target.users'].row(user.target)
    const upn = user.target.upn
    const before = facts['source.oneDriveContentBaseline'].find(user.source.upn)
    const found = driveOfUser(account.userPrincipalName, facts['target.personalSites'].row(upn), facts['target.oneDrives'])
    const moves = facts['source.oneDriveMoves'].find(user.source.upn)?.moves ?? []
    if (before === undefined)
      return 'none' in found && facts['source.personalSites'].row(user.source.upn).url === '' && moves.length === 0
        ? verdict.notApplicable(`${upn} had no OneDrive in the source`)
        : verdict.undecided(`nobody counted what lay in the OneDrive of ${user.source.upn} before cutover`)
    const outcome = moveOutcome(settings.tooling, facts['target.migrationTasks'].find(user.target), moves)
    if (outcome.state === 'failed') return verdict.fail('failed', { upn, state: outcome.as, error: outcome.error })
    if ('none' in found) return verdict.fail('absent', { upn, items: before.items })
    if ('unclear' in found) return verdict.undecided(found.unclear)
    if (outcome.state === 'unclear') return verdict.undecided(`the OneDrive of ${upn} is in the target, but ${outcome.reason}`)
    const after = facts['target.oneDriveContent'].find(upn) ?? facts['target.oneDriveContent'].row(account.userPrincipalName)
    if (after.items >= before.items) return verdict.pass()
    return verdict.fail('fewer', { upn, after: after.items, counted: after.exportedAt, before: before.items, earlier: before.exportedAt })
  },
})
