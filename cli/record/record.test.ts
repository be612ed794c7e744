import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { readRecord } from '../../data/records/read.ts'
import { makeKey } from './key.ts'
import { makeRecord, type RecordRequest } from './record.ts'

const root = join(import.meta.dirname, '..', '..')
const now = Date.parse('2027-03-13T08:00:00Z')
let folder: string
let publicKey: string
let config: string
const at = (name: string): string => join(folder, name)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wavegate-record-'))
  publicKey = await makeKey(at('ada.pem'))
  config = at('c.yaml')
  const sample = parse(await readFile(join(root, 'data/configuration/sample.yaml'), 'utf8')) as { policy: object }
  await writeFile(config, stringify({ ...sample, policy: { ...sample.policy, testers: [{ name: 'Ada Byron', publicKey }] } }))
  await writeFile(at('card.png'), 'a picture')
  await writeAnswers({ 'source-card': 'yes', 'target-card': true })
})
afterEach(async () => rm(folder, { recursive: true, force: true }))

const writeAnswers = async (answers: object, more: object = {}): Promise<void> =>
  writeFile(at('answers.yaml'), stringify({ answers, ...more }))
const make = async (changed: Partial<RecordRequest> = {}, passphrase?: string) =>
  makeRecord(
    {
      id: 'profile-card',
      config,
      wave: 'pilot',
      tester: 'Ada Byron',
      role: 'messaging engineer',
      key: at('ada.pem'),
      answers: at('answers.yaml'),
      attach: [at('card.png')],
      replace: false,
      ...changed,
    },
    { person: undefined, passphrase: async () => passphrase, now: () => now },
  )
const records = async (): Promise<string[]> => readdir(at('records')).catch(() => [])

describe('a record', () => {
  test('is written where the gate reads it, signed, for its owner only, until its validity ends', async () => {
    const { file, payload, unmet } = await make()
    expect([file, unmet]).toEqual([at('records/pilot.profile-card.json'), []])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const reading = readRecord(await readFile(file, 'utf8'), { testers: [{ name: 'Ada Byron', publicKey }], asOf: '2027-03-14T00:00:00Z' })
    expect(reading).toEqual({ state: 'valid', payload, unmet: [] })
    expect(payload).toMatchObject({
      wave: 'pilot',
      expires: '2027-04-12T08:00:00.000Z',
      answers: [
        { question: 'source-card', answer: 'yes' },
        { question: 'target-card', answer: 'yes' },
      ],
      attachments: [{ name: 'card.png', sha256: createHash('sha256').update('a picture').digest('hex') }],
    })
    expect(await records()).toEqual(['pilot.profile-card.json'])
  })

  test('about the tenant pair carries no wave, with or without one in its name', async () => {
    await writeAnswers({ consent: 'yes', 'second-factor': 'yes', member: 'no' })
    expect((await make({ id: 'sign-in-experience', wave: undefined })).payload.wave).toBeNull()
    const { payload, unmet } = await make({ id: 'sign-in-experience' })
    expect([payload.wave, unmet]).toEqual([null, ['member']])
    expect(await records()).toEqual(['pilot.sign-in-experience.json', 'tenants.sign-in-experience.json'])
  })

  test('takes tester and role from the answers where the options do not name them', async () => {
    await writeAnswers({ 'source-card': 'yes', 'target-card': 'yes' }, { tester: 'Ada Byron', role: 'lead' })
    expect((await make({ tester: undefined, role: undefined })).payload).toMatchObject({ tester: 'Ada Byron', role: 'lead' })
  })

  test('is never replaced unless that is said', async () => {
    const before = await readFile((await make()).file, 'utf8')
    await writeAnswers({ 'source-card': 'no', 'target-card': 'no' })
    await expect(make()).rejects.toThrow(/--replace/)
    expect(await readFile(at('records/pilot.profile-card.json'), 'utf8')).toBe(before)
    expect((await make({ replace: true })).unmet).toEqual(['source-card', 'target-card'])
    expect(await records()).toEqual(['pilot.profile-card.json'])
  })

  test('asks a person who is there', async () => {
    const asked: string[] = []
    const person = {
      answers: async (record: { readonly id: string }) => (
        asked.push(record.id),
        { answers: { 'source-card': 'yes', 'target-card': 'yes' }, tester: 'Ada Byron', role: 'lead' }
      ),
    }
    const request = {
      id: 'profile-card',
      config,
      wave: 'pilot',
      tester: undefined,
      role: undefined,
      key: at('ada.pem'),
      answers: undefined,
      attach: [],
      replace: false,
    }
    const made = await makeRecord(request, { person, passphrase: async () => undefined, now: () => now })
    expect([asked, made.payload.role]).toEqual([['profile-card'], 'lead'])
    await expect(makeRecord({ ...request, wave: 'nowhere' }, { person, passphrase: async () => undefined })).rejects.toThrow(/--wave/)
    expect(asked, 'nobody is asked in vain').toHaveLength(1)
  })
})

describe('a record that cannot be made', () => {
  test('tells all problems at once, and writes nothing', async () => {
    await makeKey(at('other.pem'))
    await writeAnswers({ 'source-card': 'maybe', 'target-crad': 'yes' })
    const message = await make({ wave: 'pilt', key: at('other.pem'), role: ' ', attach: [at('card.png'), at('gone.png')] }).then(
      () => '',
      (error: unknown) => String(error),
    )
    for (const part of [
      /did you mean pilot/,
      /gone\.png/,
      /answers\.source-card: found "maybe"; expected one of: yes \| no/,
      /answers\.target-crad.*did you mean target-card/,
      /answers\.target-card: expected an answer/,
      /--key: expected the private key that belongs to the public key of Ada Byron/,
      /role/,
      /7 problems/,
    ])
      expect(message).toMatch(part)
    expect(await records()).toEqual([])
  })

  test.each<[string, Partial<RecordRequest>, RegExp]>([
    ['an unknown record', { id: 'profile-crad' }, /did you mean profile-card/],
    ['no terminal and no answers', { answers: undefined }, /expected a terminal to ask in, or a file with answers/],
    ['no wave', { wave: undefined }, /--wave: expected the wave/],
    ['no key', { key: undefined }, /--key: expected the tester’s private key/],
    ['an unknown tester', { tester: 'Ada Biron' }, /did you mean Ada Byron/],
    [
      'two attachments of one name',
      { attach: ['card.png', 'sub/card.png'].map(name => join('{folder}', name)) },
      /files of different names/,
    ],
  ])('for %s', async (_name, changed, message) => {
    await mkdir(at('sub'))
    await writeFile(at('sub/card.png'), 'another')
    const attach = changed.attach?.map(file => file.replace('{folder}', folder))
    await expect(make({ ...changed, ...(attach ? { attach } : {}) })).rejects.toThrow(message)
    expect(await records()).toEqual([])
  })

  test.each([
    ['no YAML', 'answers: ['],
    ['a list', '- yes'],
    ['unknown keys', 'answers: {}\nsigned: true'],
  ])('from answers that are %s', async (_name, text) => {
    await writeFile(at('answers.yaml'), text)
    await expect(make()).rejects.toThrow(/The file with answers/)
  })

  test('with a key of another kind, and shows nothing of it', async () => {
    await writeFile(at('odd.pem'), '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n')
    const error: unknown = await make({ key: at('odd.pem') }).catch((caught: unknown) => caught)
    expect(String(error)).toMatch(/no readable Ed25519/)
    expect(String(error)).not.toContain('c2VjcmV0')
  })
})

test('a key is never replaced', async () => {
  const before = await readFile(at('ada.pem'), 'utf8')
  await expect(makeKey(at('ada.pem'))).rejects.toThrow(/never replaced/)
  expect(await readFile(at('ada.pem'), 'utf8')).toBe(before)
  expect((await stat(at('ada.pem'))).mode & 0o777).toBe(0o600)
})

describe('the command', () => {
  const run = async (...args: string[]) =>
    promisify(execFile)(process.execPath, [join(root, 'cli/wavegate.mjs'), ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1' },
    }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    )
  const signing = [
    'record',
    'profile-card',
    '--config',
    'c.yaml',
    '--wave',
    'pilot',
    '--tester',
    'Ada Byron',
    '--role',
    'lead',
    '--key',
    'ada.pem',
  ]

  test('makes a key, signs with it, and refuses without a terminal', async () => {
    const made = await run('record', 'keygen', '--out', 'new.pem')
    expect([made.code, made.stdout]).toEqual([0, expect.stringMatching(/^-----BEGIN PUBLIC KEY-----\n\S+\n-----END PUBLIC KEY-----\n$/)])
    const signed = await run('--json', ...signing, '--answers', 'answers.yaml', '--attach', 'card.png')
    expect([signed.code, JSON.parse(signed.stdout)]).toMatchObject([0, { record: 'profile-card', wave: 'pilot', unmet: [] }])
    const alone = await run(...signing, '--replace')
    expect([alone.code, alone.stderr]).toEqual([20, expect.stringContaining('a terminal to ask in')])
  }, 60_000)
})
