import { appendFile, copyFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { judgeAll, subjectsOf } from '../checks/judge.ts'
import type { LedgerLine } from '../domain/verdict.ts'
import { digestOf } from '../facts/snapshot.ts'
import { writeTwelveUsers } from '../scripts/golden/twelve-users.ts'
import { loadRecorded } from './load-fact.ts'
import { loadRun } from './load.ts'
import { readManifest } from './manifest.ts'
import { checksOfRun } from './required.ts'

let around: string
let run: string
let before: readonly LedgerLine[]
beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'wavegate-altered-'))
  run = join(around, 'untouched')
  await writeTwelveUsers(run)
  before = await judged()
})
afterAll(async () => rm(around, { recursive: true, force: true }))
beforeEach(async () => {
  run = await mkdtemp(join(around, 'run-'))
  await writeTwelveUsers(run)
})

async function judged(): Promise<readonly LedgerLine[]> {
  const selected = checksOfRun(await readManifest(run))
  const loaded = await loadRun(
    run,
    selected.flatMap(check => check.needs),
  )
  return selected.flatMap(check => judgeAll(check, subjectsOf(check, loaded.context), loaded.facts, loaded.context))
}

const passes = (lines: readonly LedgerLine[]): string[] =>
  lines.flatMap(({ check, subject, verdict }) => (verdict === 'pass' ? [`${check} ${subject}`] : []))
const factFile = (ref: string): string => join(run, 'facts', ref)
const edit = async (file: string, change: (text: string) => string): Promise<void> => {
  const text = await readFile(file, 'utf8')
  expect(change(text)).not.toBe(text)
  await writeFile(file, change(text))
}
const lineWith = (part: string) => (text: string) => `${text.split('\n').find(line => line.includes(part)) ?? ''}\n`

test('the untouched run has passes to lose', () => expect(passes(before).length).toBeGreaterThan(20))

test.each<[string, string, () => Promise<unknown>]>([
  [
    'a value was edited',
    'target.recipients',
    async () => edit(factFile('target.recipients.ndjson'), text => text.replaceAll('"MailUser"', '"UserMailbox"')),
  ],
  [
    'a row was removed',
    'target.recipients',
    async () => edit(factFile('target.recipients.ndjson'), text => text.slice(text.indexOf('\n') + 1)),
  ],
  [
    'a row was added',
    'target.users',
    async () => edit(factFile('target.users.ndjson'), text => `${text}${text.split('\n')[0]?.replaceAll('0000-4000', '0001-4000')}\n`),
  ],
  ['a row was doubled', 'source.users', async () => edit(factFile('source.users.ndjson'), text => text + lineWith('@')(text))],
  [
    'the file was cut between two lines',
    'source.recipients',
    async () => edit(factFile('source.recipients.ndjson'), text => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)),
  ],
  ['the file was emptied', 'target.users', async () => writeFile(factFile('target.users.ndjson'), '')],
  ['the file was removed', 'target.acceptedDomains', async () => rm(factFile('target.acceptedDomains.ndjson'))],
  [
    'the file of the other side was put in its place',
    'target.users',
    async () => copyFile(factFile('source.users.ndjson'), factFile('target.users.ndjson')),
  ],
  [
    'a time was changed',
    'source.organization',
    async () => edit(factFile('source.organization.json'), text => text.replace(/"at":"[^"]+"/, '"at":"2026-03-01T19:30:00.000Z"')),
  ],
])('a fact of which %s is judged undecided: %s', async (_how, ref, alter) => {
  await alter()
  const needing = checksOfRun(await readManifest(run)).filter(check => (check.needs as readonly string[]).includes(ref))
  expect(needing.length).toBeGreaterThan(0)
  const lines = await judged()
  const wrong = lines.filter(line => needing.some(({ id }) => id === line.check) && (line.verdict === 'pass' || line.verdict === 'fail'))
  expect(wrong).toEqual([])
  expect(passes(lines).filter(line => !passes(before).includes(line))).toEqual([])
})

test('garbage in a fact is told as an altered file, not as what a parser said', async () => {
  await appendFile(factFile('target.recipients.ndjson'), '{"at":1}\n')
  const { 'target.recipients': record } = Object.fromEntries((await readManifest(run)).facts.map(fact => [fact.ref, fact]))
  expect(await loadRecorded(run, 'target.recipients', record)).toMatchObject({
    state: 'failed',
    sentence: 'The stored fact target.recipients is not as the run wrote it. Gather it again.',
  })
})

test('a failed fact stays failed when somebody puts a file in its place', async () => {
  await rm(factFile('target.organization.error.json'))
  await copyFile(factFile('source.organization.json'), factFile('target.organization.json'))
  expect(passes(await judged())).toEqual(passes(before))
})

test('a fact that the run never recorded is none, even when its file is there', async () => {
  await writeFile(factFile('target.licenseGroups.ndjson'), '')
  const loaded = await loadRun(run, ['target.licenseGroups'])
  expect(loaded.facts.fact('target.licenseGroups')).toMatchObject({ state: 'failed', code: 'gathering-incomplete' })
})

test.each<[string, () => Promise<unknown>]>([
  ['lost a user', async () => edit(factFile('pair.identityMap.ndjson'), text => text.slice(text.indexOf('\n') + 1))],
  [
    'names other accounts',
    async () => edit(factFile('pair.identityMap.ndjson'), text => text.replaceAll('@target.example', '@other.example')),
  ],
  ['is gone', async () => rename(factFile('pair.identityMap.ndjson'), factFile('pair.identityMap.old'))],
])('a run whose identity map %s is not judged at all', async (_how, alter) => {
  await alter()
  await expect(judged()).rejects.toMatchObject({ code: 'run-folder-invalid' })
})

test.each<[string, (text: string) => string]>([
  ['another gate', text => text.replace('"gate": "prestage"', '"gate": "setup"')],
  ['workloads that do not move', text => text.replace('"workloads": [\n      "mailbox"', '"workloads": [\n      "teams"')],
  ['older facts allowed', text => text.replace(/"licenses": \d+/, '"licenses": 9999')],
  ['every check looked at', text => text.replace(/"onlyChecks": \[[^\]]+\]/, '"onlyChecks": null')],
  ['another end of gathering', text => text.replace(/"gatheredAt": "[^"]+"/, '"gatheredAt": "2026-03-01T20:30:00.000Z"')],
  ['a digest of another file', text => text.replace(/"digest": "sha256-[0-9a-f]{4}/, '"digest": "sha256-0000')],
  ['no digest of its own', text => text.replace(/,\n {2}"digest": "[^"]+"\n\}/, '\n}')],
])('a run.json that was edited to say %s is refused', async (_what, change) => {
  await edit(join(run, 'run.json'), change)
  await expect(judged()).rejects.toMatchObject({ code: 'run-folder-invalid' })
})

test('spaces and line ends of run.json say nothing', async () => {
  await edit(join(run, 'run.json'), text => `${JSON.stringify(JSON.parse(text))}\r\n`)
  await appendFile(join(run, 'run.json'), '\n')
  expect(digestOf(JSON.stringify(await judged()))).toBe(digestOf(JSON.stringify(before)))
})
