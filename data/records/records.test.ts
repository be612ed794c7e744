import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WavegateError } from '../../domain/errors.ts'
import type { RecordPayload } from './envelope.ts'
import { readRecord, recordServes } from './read.ts'
import { signRecord } from './write.ts'

const keys = () =>
  generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
const [ada, bob] = [keys(), keys()]
const testers = [
  { name: 'Ada Byron', publicKey: ada.publicKey },
  { name: 'Bob Ross', publicKey: bob.publicKey },
]
const tenants = { source: '11111111-1111-4111-8111-111111111111', target: '22222222-2222-4222-8222-222222222222' }

const payload: RecordPayload = {
  record: 'profile-card',
  wave: 'pilot',
  tenants,
  answers: [
    { question: 'source-card', answer: 'yes' },
    { question: 'target-card', answer: 'yes' },
  ],
  tester: 'Ada Byron',
  role: 'messaging engineer',
  time: '2027-03-13T08:00:00Z',
  expires: '2027-04-01T00:00:00Z',
  attachments: [{ name: 'card.png', sha256: 'ab'.repeat(32) }],
}
const asOf = '2027-03-14T00:00:00Z'
const signed = (change: Partial<RecordPayload> = {}, key = ada.privateKey) => signRecord({ ...payload, ...change }, key)
const read = (text: string, at = asOf) => readRecord(text, { testers, asOf: at })
const decoded = (text: string): { payload: string; payloadType: string; signatures: { keyid?: string; sig: string }[] } => JSON.parse(text)
/** The envelope with another payload under the old signature. */
const forged = (change: Partial<RecordPayload>) =>
  JSON.stringify({ ...decoded(signed()), payload: Buffer.from(JSON.stringify({ ...payload, ...change })).toString('base64') })

describe('a signed record', () => {
  test('is valid with all it says', () => expect(read(signed())).toEqual({ state: 'valid', payload, unmet: [] }))

  test('is valid with an encrypted key, too', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open' },
    })
    const text = signRecord(payload, privateKey, 'open')
    expect(readRecord(text, { testers: [{ name: 'Ada Byron', publicKey }], asOf })).toMatchObject({ state: 'valid' })
  })

  test('names the questions whose answers are not as expected', () => {
    const answers = [
      { question: 'source-card', answer: 'no' },
      { question: 'target-card', answer: ' yes ' },
    ]
    expect(read(signed({ answers }))).toMatchObject({ state: 'valid', unmet: ['source-card'] })
    const guides = ['managed', 'guides', 'service-desk'].map(question => ({ question, answer: 'YES?' }))
    expect(read(signed({ record: 'device-guides', answers: guides }))).toMatchObject({ unmet: ['managed', 'guides', 'service-desk'] })
  })

  test('expires at its own time, or after the validity of its kind, whichever is first', () => {
    expect(read(signed(), '2027-03-31T23:59:59Z').state).toBe('valid')
    expect(read(signed(), '2027-04-01T00:00:00Z').state).toBe('expired')
    const long = signed({ expires: '2099-01-01T00:00:00Z' })
    expect(read(long, '2027-04-12T07:59:59Z').state).toBe('valid')
    expect(read(long, '2027-04-12T08:00:00Z').state).toBe('expired')
  })

  test('serves its own record, wave and tenants only', () => {
    const demand = { record: 'profile-card', wave: 'pilot', tenants }
    expect(recordServes(payload, demand)).toBe(true)
    expect(recordServes(payload, { ...demand, wave: '1' })).toBe(false)
    expect(recordServes(payload, { ...demand, record: 'forms-export' })).toBe(false)
    expect(recordServes(payload, { ...demand, tenants: { source: tenants.target, target: tenants.source } })).toBe(false)
    expect(recordServes({ ...payload, wave: null }, { ...demand, wave: '1' })).toBe(true)
  })
})

describe('a record that somebody tampered with', () => {
  test.each<[string, Partial<RecordPayload>]>([
    [
      'a changed answer',
      {
        answers: [
          { question: 'source-card', answer: 'yes' },
          { question: 'target-card', answer: 'no' },
        ],
      },
    ],
    ['another wave', { wave: '1' }],
    ['another record', { record: 'forms-export' }],
    ['other tenants', { tenants: { source: tenants.target, target: tenants.source } }],
    ['a later expiry', { expires: '2027-04-02T00:00:00Z' }],
    ['another known tester', { tester: 'Bob Ross' }],
    ['a lost attachment', { attachments: [] }],
  ])('by %s is altered', (_name, change) => expect(read(forged(change))).toMatchObject({ state: 'altered' }))

  test('by signing with the key of another known tester is altered', () => {
    expect(read(signed({}, bob.privateKey))).toMatchObject({ state: 'altered' })
  })

  test('by naming somebody unknown is of an unknown tester', () => {
    expect(read(signed({ tester: 'Mallory' }, keys().privateKey))).toMatchObject({ state: 'unknown-tester' })
    expect(readRecord(signed(), { testers: [], asOf })).toMatchObject({ state: 'unknown-tester' })
  })

  test('by taking the signature away is unsigned', () => {
    expect(read(JSON.stringify({ ...decoded(signed()), signatures: [] }))).toMatchObject({ state: 'unsigned' })
  })

  test('by taking the signature of another record is altered', () => {
    const other = decoded(signed({ wave: '1' }))
    expect(read(JSON.stringify({ ...decoded(signed()), signatures: other.signatures }))).toMatchObject({ state: 'altered' })
  })

  test('by lying about the key in the envelope is judged by the tester’s own key', () => {
    const envelope = decoded(signed({}, bob.privateKey))
    const lie = { ...envelope, signatures: envelope.signatures.map(({ sig }) => ({ sig, keyid: decoded(signed()).signatures[0]?.keyid })) }
    expect(read(JSON.stringify(lie))).toMatchObject({ state: 'altered' })
  })

  test('at any single place is never valid with other content', () => {
    const text = signed()
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 0, maxLength: 2 }), (at, insert) => {
        const reading = read(text.slice(0, at) + insert + text.slice(at + 1))
        if (reading.state === 'valid' || reading.state === 'expired') expect(reading.payload).toEqual(payload)
      }),
      { numRuns: 500 },
    )
  })

  test('by cutting it off is malformed', () => {
    const text = signed().trimEnd()
    for (let length = 0; length < text.length; length += 7) expect(read(text.slice(0, length)).state).toBe('malformed')
  })
})

describe('a record that cannot be one', () => {
  const answers = payload.answers
  test.each<[string, string]>([
    ['another payload type', JSON.stringify({ ...decoded(signed()), payloadType: 'application/json' })],
    ['additional fields', JSON.stringify({ ...decoded(signed()), more: 1 })],
    ['a payload that is no JSON', JSON.stringify({ ...decoded(signed()), payload: 'AAAA' })],
    ['an unknown record id', signed({ record: 'no-such-record' })],
    ['no wave where one is needed', signed({ wave: null })],
    ['a wave where the tenant pair is meant', signed({ record: 'address-timing' })],
    ['a question answered twice', signed({ answers: [...answers, ...answers] })],
    ['a question not answered', signed({ answers: answers.slice(1) })],
    ['an answer to no question', signed({ answers: [...answers, { question: 'x', answer: 'y' }] })],
    ['a time in the future', signed({ time: '2027-03-15T00:00:00Z' })],
    ['an endless file', ' '.repeat(5 * 1024 * 1024)],
    ['a list', '[]'],
  ])('with %s is malformed', (_name, text) => expect(read(text)).toMatchObject({ state: 'malformed' }))

  test('is not signed at all when it would expire before it begins', () => {
    expect(() => signed({ expires: '2027-03-13T08:00:00Z' })).toThrow('after the time of signing')
  })

  test('is not signed with another kind of key, and the key is not shown', () => {
    const { privateKey } = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
    for (const key of [privateKey, 'nonsense', ada.publicKey]) expect(() => signed({}, key)).toThrow(WavegateError)
  })
})
