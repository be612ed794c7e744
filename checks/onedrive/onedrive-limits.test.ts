import { account } from '../../facts/testing.ts'
import type { OneDriveContent } from '../../facts/one-drive-content.ts'
import { content, personalSite, oneDrives } from '../../facts/testing-drives.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sampleUser, sourceId } from '../testing-samples.ts'
import onedriveLimits from './onedrive-limits.ts'

const id = sourceId('ada')
const facts = (changed: Partial<OneDriveContent> = {}, bytes: number | null = 1_000_000) => ({
  'source.users': [account(id)],
  'source.personalSites': [personalSite('ada@source.example')],
  'source.oneDrives': [oneDrives('ada@source.example', { bytes })],
  'source.oneDriveContent': [content('ada@source.example', changed)],
})
const terabytes = (count: number) => count * 1_099_511_627_776
const newAddress = 'https://target-my.sharepoint.com/personal/ada_target_example'.length

proveCheck(onedriveLimits, {
  pass: [
    { name: 'a small one', facts: facts() },
    { name: 'one at every limit', facts: facts({ items: 1_000_000, longestPath: 400 - newAddress }, terabytes(5)) },
    { name: 'exported a week ago', facts: facts({ exportedAt: '2026-02-22T20:05:00.000Z' }) },
  ],
  fail: [
    {
      name: 'the OneDrive that the profile names is listed as somebody else’s',
      message: 'owner',
      found: /as that of bea@source\.example/,
      facts: { ...facts(), 'source.oneDrives': [oneDrives('bea@source.example')] },
    },
    { name: 'a megabyte too large', message: 'size', facts: facts({}, terabytes(5) + 1_048_576) },
    { name: 'too large is enough without an export', message: 'size', facts: { ...facts({}, terabytes(6)), 'source.oneDriveContent': [] } },
    { name: 'one item too many', message: 'items', facts: facts({ items: 1_000_001 }) },
    {
      name: 'a path that is too long in the target',
      message: 'path',
      found: /401 characters/,
      facts: facts({ longestPath: 401 - newAddress }),
    },
    {
      name: 'an apostrophe in the target UPN',
      message: 'apostrophe',
      facts: facts(),
      users: [sampleUser('ada', { target: { ...sampleUser('ada').target, upn: "o'hara@target.example" } })],
    },
  ],
  notApplicable: [
    {
      name: 'the user has none',
      facts: { ...facts(), 'source.oneDrives': [], 'source.personalSites': [personalSite('ada@source.example', '')] },
    },
  ],
  undecided: [
    { name: 'SharePoint did not say how large it is', facts: facts({}, null) },
    { name: 'the exporter did not see it', facts: { ...facts(), 'source.oneDriveContent': [] } },
    { name: 'exported longer than a week ago', reason: /more than a week/, facts: facts({ exportedAt: '2026-02-22T20:04:59.000Z' }) },
    { name: 'nobody knows the new address', facts: facts(), settings: { target: { ...sampleSettings.target, oneDriveHost: undefined } } },
  ],
})
