import type { MailboxSize } from '../../facts/mailbox-sizes.ts'
import type { Recipient } from '../../facts/recipients.ts'
import { recipient } from '../../facts/testing.ts'
import { mailboxSize } from '../../facts/testing-mail.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sourceId } from '../testing-samples.ts'
import largeMailbox from './large-mailbox.ts'

const gigabyte = 1024 ** 3
type Store = NonNullable<MailboxSize['primary']>
const facts = (primary: Partial<Store> = {}, changed: Partial<MailboxSize> = {}, of: Partial<Recipient> = {}) => ({
  'source.mailboxSizes': [mailboxSize(sourceId('ada'), { deletedItems: 0, deletedBytes: 0, ...primary }, changed)],
  'source.recipients': [recipient(sourceId('ada'), of)],
})
const archive = (bytes: number | null): Store => ({ items: 1_000, bytes, deletedItems: 0, deletedBytes: 0 })

proveCheck(largeMailbox, {
  pass: [
    { name: 'an ordinary mailbox', facts: facts() },
    { name: 'exactly at both limits', facts: facts({ bytes: 50 * gigabyte, items: 500_000 }) },
    {
      name: 'a small archive with a few auxiliary ones',
      facts: facts({}, { hasArchive: true, archive: archive(gigabyte) }, { auxArchives: 4 }),
    },
    { name: 'more auxiliary archives than move at all, which another check finds', facts: facts({}, {}, { auxArchives: 13 }) },
    { name: 'expansion without an archive', facts: facts({}, {}, { autoExpandingArchive: true }) },
    {
      name: 'a higher configured limit',
      settings: { limits: { ...sampleSettings.limits, mailboxGigabytesPerWindow: 100 } },
      facts: facts({ bytes: 98 * gigabyte }),
    },
  ],
  fail: [
    { name: 'too many bytes', message: 'large', found: /hold 98\.0 GB in 5000 items/, facts: facts({ bytes: 98 * gigabyte }) },
    { name: 'too many items', message: 'large', found: /1900000 items; .* 500000 items/, facts: facts({ items: 1_900_000 }) },
    { name: 'Recoverable Items move too', message: 'large', facts: facts({ bytes: 45 * gigabyte, deletedBytes: 6 * gigabyte }) },
    {
      name: 'mailbox and archive together',
      message: 'large',
      facts: facts({ bytes: 30 * gigabyte }, { hasArchive: true, archive: archive(30 * gigabyte) }),
    },
    {
      name: 'too many items, of unknown size',
      message: 'large',
      found: /hold unknown GB/,
      facts: facts({ items: 1_900_000, bytes: null }),
    },
    {
      name: 'too many bytes, in an unknown number of items',
      message: 'large',
      found: /98\.0 GB in an unknown number of items/,
      facts: facts({ bytes: 98 * gigabyte, items: null }),
    },
    { name: 'as many auxiliary archives as are at risk', message: 'many-archives', facts: facts({}, {}, { auxArchives: 10 }) },
    {
      name: 'an archive that expands by itself',
      message: 'expanding',
      facts: facts({}, { hasArchive: true, archive: archive(gigabyte) }, { autoExpandingArchive: true }),
    },
  ],
  undecided: [
    { name: 'no list of its parts', reason: /does not list the parts/, facts: facts({}, {}, { auxArchives: null }) },
    { name: 'no stated size', reason: /does not say how much/, facts: facts({ bytes: null }) },
    { name: 'no stated number of items', reason: /does not say how much/, facts: facts({ items: null }) },
    {
      name: 'an archive of which nobody knows whether it expands',
      reason: /expands by itself/,
      facts: facts({}, { hasArchive: true, archive: archive(gigabyte) }, { autoExpandingArchive: null }),
    },
    { name: 'no content of the mailbox', facts: facts({}, { primary: null }) },
    { name: 'an archive of which nothing is known', facts: facts({}, { hasArchive: true, archive: null }) },
    { name: 'no size was read', facts: { ...facts(), 'source.mailboxSizes': [] } },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts({ bytes: 98 * gigabyte }) }],
})
