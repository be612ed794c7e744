import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demandSense, newRunFolder } from './gate-request.ts'
import type { GateRunRequest } from './gate-run.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wavegate-request-'))
  await mkdir(join(folder, 'used'))
  await writeFile(join(folder, 'used', 'run.json'), '{}')
  await writeFile(join(folder, 'file'), '')
})
afterEach(async () => rm(folder, { recursive: true, force: true }))

const asked = async (out: string, changed: Partial<GateRunRequest> = {}): Promise<string> =>
  demandSense(
    {
      gate: 'prestage',
      config: '',
      map: '',
      wave: undefined,
      out,
      only: null,
      probes: false,
      baseline: undefined,
      resume: false,
      side: undefined,
      signal: new AbortController().signal,
      ...changed,
    },
    join(folder, out),
  ).then(
    () => '',
    (error: unknown) => String(error),
  )

test('a new folder makes sense, also one whose parents are still missing', async () => {
  expect(await asked('new')).toBe('')
  expect(await asked('new/below/that')).toBe('')
})

test.each<[string, string, Partial<GateRunRequest>, RegExp]>([
  ['a folder with a run', 'used', {}, /already holds a run.*--resume/],
  ['a file', 'file', {}, /'[^']*file' is no folder/],
  ['a folder below a file', 'file/run', {}, /'[^']*file' is no folder/],
  ['nothing to go on with', 'new', { resume: true }, /no run folder/],
  ['no check at all', 'new', { only: [] }, /names no check/],
  [
    'unknown checks',
    'new',
    { only: ['exchange-giud', 'nonsense-of-mine'] },
    /'exchange-giud' \(did you mean exchange-guid\?\), 'nonsense-of-mine'/,
  ],
  ['a check of another gate', 'new', { only: ['attribution'] }, /No check of the gate prestage is called 'attribution'/],
  ['a baseline that is no run', 'new', { baseline: '/nowhere' }, /'\/nowhere' is no run folder/],
])('%s is refused before anybody signs in', async (_name, out, changed, message) => {
  expect(await asked(out, changed)).toMatch(message)
})

test('a run folder of nobody is named after time and gate', () => {
  expect(newRunFolder('close', new Date('2027-03-13T08:00:00.123Z'))).toBe(join('.runs', '2027-03-13T08-00-00-123Z-close'))
})
