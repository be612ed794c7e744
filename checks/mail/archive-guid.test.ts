import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import archiveGuid from './archive-guid.ts'

const guid = '2a2b3c4d-2222-4222-8222-222222222222'
const other = '9a2b3c4d-2222-4222-8222-222222222222'
const zero = '00000000-0000-0000-0000-000000000000'
const facts = (source: string | null, target: string | null, disabled: string | null = null) => ({
  'source.recipients': [recipient(sourceId('ada'), { archiveGuid: source })],
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', archiveGuid: target, disabledArchiveGuid: disabled })],
})

proveCheck(archiveGuid, {
  pass: [
    { name: 'no archive anywhere', facts: facts(null, null) },
    { name: 'no archive, in both spellings', facts: facts(null, zero, zero) },
    { name: 'the same archive, in another case', gate: 'cutover', facts: facts(guid, guid.toUpperCase()) },
  ],
  fail: [
    { name: 'the archive is not stamped', message: 'missing', facts: facts(guid, null) },
    { name: 'the archive is stamped with zeros', message: 'missing', facts: facts(guid, zero) },
    { name: 'another archive', message: 'different', found: /has the ArchiveGuid 9.* of the source is 2/, facts: facts(guid, other) },
    { name: 'an archive that the source does not have', message: 'unexpected', facts: facts(null, other) },
    {
      name: 'equal, but a disabled archive is left',
      message: 'disabled',
      found: /keeps the disabled archive 9/,
      facts: facts(guid, guid, other),
    },
  ],
  undecided: [
    { name: 'no target recipient', facts: { ...facts(null, null), 'target.recipients': [] } },
    { name: 'no source recipient', facts: { ...facts(null, null), 'source.recipients': [] } },
  ],
})
