import { defineCheck } from '../define.ts'
import { driveOfUser } from './rule-drive-of-user.ts'
import { isDone, isWaiting } from './rule-move-state.ts'

export default defineCheck({
  id: 'onedrive-lock',
  title: 'The source OneDrive can be read and written, and nobody moves it yet',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { tests: ['TC-10'] },
  when: ['onedrive-moves'],
  predicts: ['MnASiteMoveIsInprogressOrFinished'],
  needs: ['source.users', 'source.personalSites', 'source.oneDrives', 'source.oneDriveMoves'],
  messages: {
    locked: {
      found: 'The OneDrive of {upn} ({url}) is locked as {state}; only one that can be written is moved.',
      fix: 'Find out who locked {url} and why, then unlock it: Set-SPOSite -Identity {url} -LockState Unlock.',
    },
    moving: {
      found: 'A move of the OneDrive of {upn} is there already, before anything was submitted: it is {state}.',
      fix: 'Find out who moves the OneDrive of {upn}; stop that move before it begins (Stop-SPOCrossTenantUserContentMove), or let it end.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
    'https://learn.microsoft.com/en-us/sharepoint/manage-lock-status',
  ],
  judge(user, facts, verdict, { gate }) {
    const account = facts['source.users'].row(user.source)
    const upn = user.source.upn
    const found = driveOfUser(account.userPrincipalName, facts['source.personalSites'].row(upn), facts['source.oneDrives'])
    if ('none' in found) return verdict.notApplicable(`${upn} has no OneDrive in the source`)
    if ('unclear' in found) return verdict.undecided(found.unclear)
    // At cutover the moves of the wave's own submission wait there.
    const move =
      gate === 'prestage' ? facts['source.oneDriveMoves'].find(upn)?.moves.find(each => isWaiting(each) || isDone(each)) : undefined
    if (move !== undefined) return verdict.fail('moving', { upn, state: move.state })
    const { url, lockState } = found.site
    if (lockState === '') return verdict.undecided(`SharePoint did not say whether ${url} is locked`)
    return lockState.toLowerCase() === 'unlock' ? verdict.pass() : verdict.fail('locked', { upn, url, state: lockState })
  },
})
