import { account } from '../../facts/testing.ts'
import type { OneDriveContent } from '../../facts/one-drive-content.ts'
import { content, personalSite, oneDrives } from '../../facts/testing-drives.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import protectedFiles from './protected-files.ts'

const id = sourceId('ada')
const facts = (changed: Partial<OneDriveContent> = {}) => ({
  'source.users': [account(id)],
  'source.personalSites': [personalSite('ada@source.example')],
  'source.oneDrives': [oneDrives('ada@source.example')],
  'source.oneDriveContent': [content('ada@source.example', changed)],
})

proveCheck(protectedFiles, {
  pass: [{ name: 'no such file', facts: facts() }],
  fail: [
    { name: 'one such file', message: 'protected', found: /^1 file in .* is/, facts: facts({ protectedFiles: 1 }) },
    {
      name: 'such files in an old export',
      message: 'protected',
      facts: facts({ protectedFiles: 3, exportedAt: '2025-03-01T18:00:00.000Z' }),
    },
  ],
  notApplicable: [
    {
      name: 'the user has none',
      facts: { ...facts(), 'source.oneDrives': [], 'source.personalSites': [personalSite('ada@source.example', '')] },
    },
  ],
  undecided: [
    { name: 'an old export without such a file', facts: facts({ exportedAt: '2025-03-01T18:00:00.000Z' }) },
    { name: 'the exporter did not see it', facts: { ...facts(), 'source.oneDriveContent': [] } },
  ],
})
