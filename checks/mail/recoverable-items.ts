import { defineCheck } from '../define.ts'

const gigabytes = (bytes: number): string => (bytes / 1024 ** 3).toFixed(1)

export default defineCheck({
  id: 'recoverable-items',
  title: 'The Recoverable Items of the source fit the quota of the target',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['2.3'] },
  predicts: ['recoverable-items-quota', 'EXCH-08'],
  when: ['mailboxes-move'],
  needs: ['source.mailboxSizes', 'target.recipients'],
  messages: {
    'over-quota': {
      found:
        'The Recoverable Items of the {store} of {upn} hold {size} GB, more than the {quota} GB that the target recipient {target} may hold.',
      fix: 'Raise RecoverableItemsQuota of {target} (Set-MailUser -EnableLitigationHoldForMigration raises it to 100 GB), or let retention empty the {store} of {upn}.',
    },
  },
  side: 'source',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/set-mailuser',
  ],
  judge(user, facts, verdict) {
    const { primary, archive, hasArchive } = facts['source.mailboxSizes'].row(user.source)
    const quota = facts['target.recipients'].row(user.target).recoverableItemsQuota
    const [upn, target] = [user.source.upn, user.target.upn]
    if (quota === 'unlimited') return verdict.pass()
    if (quota === null) return verdict.undecided(`Exchange of the target states no RecoverableItemsQuota of ${target}`)
    for (const [store, size] of [['mailbox', primary], ...(hasArchive ? [['archive', archive] as const] : [])] as const) {
      const held = size?.deletedBytes ?? null
      if (held === null)
        return verdict.undecided(`Exchange of the source does not say how much the Recoverable Items of the ${store} of ${upn} hold`)
      if (held > quota) return verdict.fail('over-quota', { upn, target, store, size: gigabytes(held), quota: gigabytes(quota) })
    }
    return verdict.pass()
  },
})
