import type { MailboxSize } from '../../facts/mailbox-sizes.ts'
import type { Recipient } from '../../facts/recipients.ts'
import { recipient } from '../../facts/testing.ts'
import { mailboxSize } from '../../facts/testing-mail.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import recoverableItems from './recoverable-items.ts'

const gigabyte = 1024 ** 3
const facts = (held: number | null, quota: Recipient['recoverableItemsQuota'], changed: Partial<MailboxSize> = {}) => ({
  'source.mailboxSizes': [mailboxSize(sourceId('ada'), { deletedBytes: held }, changed)],
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', recoverableItemsQuota: quota })],
})
const archive = (held: number | null) => ({ items: 10, bytes: 10, deletedItems: 1, deletedBytes: held })

proveCheck(recoverableItems, {
  pass: [
    { name: 'far below', facts: facts(1_000_000, 30 * gigabyte) },
    { name: 'exactly the quota', facts: facts(30 * gigabyte, 30 * gigabyte) },
    { name: 'no limit at all', facts: facts(200 * gigabyte, 'unlimited') },
    { name: 'an archive that fits', facts: facts(0, 30 * gigabyte, { hasArchive: true, archive: archive(gigabyte) }) },
  ],
  fail: [
    {
      name: 'more than the target takes',
      message: 'over-quota',
      found: /of the mailbox of .* hold 45\.0 GB, more than the 30\.0 GB/,
      facts: facts(45 * gigabyte, 30 * gigabyte),
    },
    {
      name: 'an archive that holds more',
      message: 'over-quota',
      found: /of the archive/,
      facts: facts(0, 30 * gigabyte, { hasArchive: true, archive: archive(31 * gigabyte) }),
    },
  ],
  undecided: [
    { name: 'no stated quota', reason: /states no RecoverableItemsQuota/, facts: facts(0, null) },
    { name: 'no stated size', reason: /does not say how much/, facts: facts(null, gigabyte) },
    { name: 'no content of the mailbox', facts: facts(0, gigabyte, { primary: null }) },
    { name: 'an archive of which nothing is known', reason: /of the archive/, facts: facts(0, gigabyte, { hasArchive: true }) },
    { name: 'no size was read', facts: { ...facts(0, gigabyte), 'source.mailboxSizes': [] } },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts(45 * gigabyte, gigabyte) }],
})
