import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sourceId } from '../testing-samples.ts'
import auxArchives from './aux-archives.ts'

const facts = (count: number | null) => ({ 'source.recipients': [recipient(sourceId('ada'), { auxArchives: count })] })

proveCheck(auxArchives, {
  pass: [
    { name: 'none', facts: facts(0) },
    { name: 'exactly as many as a move takes', facts: facts(12) },
    { name: 'a higher configured limit', settings: { limits: { ...sampleSettings.limits, auxArchivesFail: 20 } }, facts: facts(13) },
  ],
  fail: [{ name: 'one more', message: 'too-many', found: /has 13 auxiliary archives; a move takes 12/, facts: facts(13) }],
  undecided: [
    { name: 'no source recipient', facts: { 'source.recipients': [] } },
    { name: 'a mailbox whose parts are not listed', reason: /does not list the parts/, facts: facts(null) },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts(13) }],
})
