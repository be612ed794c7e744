import { expect, test } from 'vitest'
import { immutableIdOf } from './rule-immutable-id.ts'

// Made with Python's uuid.UUID(…).bytes_le, which writes a GUID as .NET's ToByteArray does.
test.each([
  ['00112233-4455-6677-8899-aabbccddeeff', 'MyIRAFVEd2aImaq7zN3u/w=='],
  ['6a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9', 'PSwbal9OcWCCk6S1xtfo+Q=='],
  ['6A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9', 'PSwbal9OcWCCk6S1xtfo+Q=='],
  [' {6a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9} ', 'PSwbal9OcWCCk6S1xtfo+Q=='],
  ['00000000-0000-0000-0000-000000000001', 'AAAAAAAAAAAAAAAAAAAAAQ=='],
  ['ffffffff-ffff-4fff-bfff-fffffffffffe', '/////////0+//////////g=='],
  ['', undefined],
  ['6a1b2c3d4e5f60718293a4b5c6d7e8f9', undefined],
  ['PSwbal9OcWCCk6S1xtfo+Q==', undefined],
  ['6a1b2c3d-4e5f-6071-8293-a4b5c6d7e8fg', undefined],
])('the immutable id of %j is %j', (guid, immutableId) => {
  expect(immutableIdOf(guid)).toBe(immutableId)
})
