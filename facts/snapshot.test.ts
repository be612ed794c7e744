import { appendFile, mkdtemp, readFile, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WavegateError } from '../domain/errors.ts'
import organization from './organization.ts'
import recipients from './recipients.ts'
import { readFact, sealed, unsealed, writeFailure, writeTable, writeValue } from './snapshot.ts'
import { recipient } from './testing.ts'

const at = '2026-03-01T20:00:00.000Z'
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wavegate-facts-'))
})
afterAll(async () => rm(folder, { recursive: true }))
const run = async (): Promise<string> => mkdtemp(join(folder, 'run-'))

test('a table is read back as it was written, in the order of its keys', async () => {
  const runFolder = await run()
  const record = await writeTable(runFolder, 'source.recipients', recipients, [
    { row: recipient('B'), at },
    { row: recipient('a'), at },
  ])
  expect(record).toMatchObject({ state: 'gathered', rows: 2, oldest: at, newest: at })
  const stored = await readFact(runFolder, 'source.recipients', recipients)
  expect(stored.state === 'table' && [...stored.rows.keys()]).toEqual(['a', 'b'])
})

test('two rows of one key are an error and leave nothing behind', async () => {
  const runFolder = await run()
  await expect(
    writeTable(runFolder, 'source.recipients', recipients, [
      { row: recipient('a'), at },
      { row: recipient('A'), at },
    ]),
  ).rejects.toThrow(/two rows for 'a'/)
  expect((await readFact(runFolder, 'source.recipients', recipients)).state).toBe('failed')
})

test('a cut last line, a foreign row or a broken line make a failed fact, not a shorter one', async () => {
  for (const harm of [
    async (file: string) => truncate(file, (await readFile(file)).length - 3),
    async (file: string) => appendFile(file, `${JSON.stringify({ at, row: { objectId: 'x' } })}\n`),
    async (file: string) => appendFile(file, 'not json\n'),
  ]) {
    const runFolder = await run()
    await writeTable(runFolder, 'source.recipients', recipients, [{ row: recipient('a'), at }])
    await harm(join(runFolder, 'facts', 'source.recipients.ndjson'))
    expect(await readFact(runFolder, 'source.recipients', recipients)).toMatchObject({ state: 'failed', code: 'run-folder-invalid' })
  }
})

test('a failure keeps its code, sentence and causes, and replaces an earlier success', async () => {
  const runFolder = await run()
  await writeValue(
    runFolder,
    'source.organization',
    organization,
    { tenantId: 't', displayName: 'd', verifiedDomains: [], initialDomain: null, onPremisesSyncEnabled: null },
    at,
  )
  await writeFailure(
    runFolder,
    'source.organization',
    new WavegateError('throttled', 'Graph asked to wait.', { cause: new Error('429') }),
    at,
  )
  expect(await readFact(runFolder, 'source.organization', organization)).toEqual({
    state: 'failed',
    code: 'throttled',
    sentence: 'Graph asked to wait.',
    at,
  })
  expect(await readFile(join(runFolder, 'facts', 'source.organization.error.json'), 'utf8')).toContain('"429"')
})

test('a fact that was never gathered is a failed one', async () => {
  expect(await readFact(await run(), 'target.organization', organization)).toMatchObject({ state: 'failed', code: 'gathering-incomplete' })
})

test('no failure is kept with a token or a secret in any of its causes, and its lines stay lines', async () => {
  const runFolder = await run()
  const token = ['eyJhbGciOiJub25lIn0', 'eyJ0aWQiOiJ0In0', ''].join('.')
  const secret = 'Value~of.a-secret'
  const inner = new Error(`POST body client_secret=${secret}&scope=x`)
  const error = new Error(`two\nlines with Bearer ${token}`, { cause: new Error('between', { cause: inner }) })
  const record = await writeFailure(runFolder, 'source.organization', error, at)
  const text = await readFile(join(runFolder, 'facts', 'source.organization.error.json'), 'utf8')
  expect(text).toContain('between')
  for (const kept of [text, JSON.stringify(record)]) {
    expect(kept).not.toContain(token)
    expect(kept).not.toContain(secret)
  }
  expect(record.error?.sentence).toMatch(/^two\nlines/)
})

test('a record of a failure that is no JSON is a failed fact, too', async () => {
  const runFolder = await run()
  await writeFailure(runFolder, 'source.organization', new Error('no'), at)
  await truncate(join(runFolder, 'facts', 'source.organization.error.json'), 10)
  expect(await readFact(runFolder, 'source.organization', organization)).toMatchObject({ state: 'failed', code: 'run-folder-invalid' })
})

test('a sealed text gives its content back, and nothing once a character of the content is another', () => {
  const content = { gate: 'close', list: [1, { a: null }], 2: 'two', text: 'ö\u2028"' }
  const text = sealed(content)
  expect(unsealed(text)).toEqual(content)
  expect(unsealed(JSON.stringify(JSON.parse(text)))).toEqual(content)
  expect(unsealed(text.replace('close', 'clove'))).toBeUndefined()
  expect(unsealed(text.replace(/"digest": "[^"]+"/, '"digest": "sha256-"'))).toBeUndefined()
  for (const other of ['', 'null', '[]', '{}', JSON.stringify(content)]) expect(unsealed(other)).toBeUndefined()
})
