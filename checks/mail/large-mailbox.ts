import { defineCheck } from '../define.ts'

const gigabyte = 1024 ** 3

export default defineCheck({
  id: 'large-mailbox',
  title: 'The mailbox is small enough to move within a window, and its archive does not expand',
  scope: 'user',
  severity: 'warning',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['3.1', '3.3'] },
  when: ['mailboxes-move'],
  needs: ['source.mailboxSizes', 'source.recipients'],
  messages: {
    large: {
      found:
        'The mailbox and archive of {upn} hold {size} GB in {items} {items|item|items}; a window moves {gigabytes} GB and {limit} items of one mailbox.',
      fix: 'Submit {upn} earlier than the others, or reduce its mailbox; look at its progress before T-0.',
    },
    'many-archives': {
      found: 'The archive of {upn} has {count} auxiliary {count|archive|archives}; from {limit} on a move is at risk.',
      fix: 'Test the move of {upn} early, and reduce the archive if you can.',
    },
    expanding: {
      found: 'The archive of {upn} expands by itself: an auxiliary archive that is made during the move makes it fail.',
      fix: 'Watch the move of {upn}; if it fails for that reason, remove the user from the batch and submit again.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://github.com/MicrosoftDocs/microsoft-365-docs/pull/10986',
  ],
  judge(user, facts, verdict, { settings: { limits } }) {
    const { primary, archive, hasArchive } = facts['source.mailboxSizes'].row(user.source)
    const { auxArchives: count, autoExpandingArchive } = facts['source.recipients'].row(user.source)
    const upn = user.source.upn
    const stores = hasArchive ? [primary, archive] : [primary]
    const bytes = stores.reduce((sum, store) => sum + (store?.bytes ?? Number.NaN) + (store?.deletedBytes ?? Number.NaN), 0)
    const items = stores.reduce((sum, store) => sum + (store?.items ?? Number.NaN) + (store?.deletedItems ?? Number.NaN), 0)
    const { mailboxGigabytesPerWindow: gigabytes, mailboxItemsPerWindow: limit, auxArchivesWarn, auxArchivesFail } = limits
    if (bytes > gigabytes * gigabyte || items > limit)
      return verdict.fail('large', {
        upn,
        items: Number.isNaN(items) ? 'an unknown number of' : items,
        gigabytes,
        limit,
        size: Number.isNaN(bytes) ? 'unknown' : (bytes / gigabyte).toFixed(1),
      })
    // Above the limit `aux-archives` says so.
    if (count !== null && count >= auxArchivesWarn && count <= auxArchivesFail)
      return verdict.fail('many-archives', { upn, count, limit: auxArchivesWarn })
    if (hasArchive && autoExpandingArchive) return verdict.fail('expanding', { upn })
    if (Number.isNaN(bytes) || Number.isNaN(items)) return verdict.undecided(`Exchange does not say how much the mailbox of ${upn} holds`)
    if (count === null) return verdict.undecided(`Exchange does not list the parts of the mailbox of ${upn}`)
    return hasArchive && autoExpandingArchive === null
      ? verdict.undecided(`Exchange does not say whether the archive of ${upn} expands by itself`)
      : verdict.pass()
  },
})
