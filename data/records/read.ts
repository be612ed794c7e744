import { createPublicKey, verify } from 'node:crypto'
import { dsse } from '@sigstore/core'
import { manualRecordById } from '../catalog/manual-records.ts'
import type { ManualRecord } from '../catalog/manual-records.ts'
import { envelopeSchema, maxEnvelopeCharacters, payloadSchema, payloadType } from './envelope.ts'
import type { RecordPayload } from './envelope.ts'

/** A person whose records count; the key is Ed25519 in PEM. */
export interface Tester {
  readonly name: string
  readonly publicKey: string
}

/**
 * What a file is worth. Only `valid` counts, and only for its own record, wave and tenants (see `recordServes`).
 * `altered`: a tester's name stands in it, but that tester's key did not sign this content.
 */
export type RecordReading =
  | {
      readonly state: 'valid' | 'expired'
      readonly payload: RecordPayload
      /** Questions without the expected answer. */ readonly unmet: readonly string[]
    }
  | { readonly state: 'unsigned' | 'altered' | 'unknown-tester' | 'malformed'; readonly reason: string }

export interface RecordReadingOptions {
  readonly testers: readonly Tester[]
  /** ISO 8601; the only clock. */
  readonly asOf: string
}

const dayMs = 24 * 60 * 60 * 1000

/** Judges the text of one record file. Never throws for what stands in it. */
export function readRecord(text: string, { testers, asOf }: RecordReadingOptions): RecordReading {
  const malformed = (reason: string): RecordReading => ({ state: 'malformed', reason })
  if (text.length > maxEnvelopeCharacters) return malformed('the file is too large')
  const envelope = envelopeSchema.safeParse(parseJson(text))
  if (!envelope.success) return malformed('the file is no signed record envelope')
  const bytes = Buffer.from(envelope.data.payload, 'base64')
  const content = payloadSchema.safeParse(parseJson(bytes.toString('utf8')))
  if (!content.success) return malformed('the signed content is no record')
  const payload = content.data
  const record = manualRecordById.get(payload.record)
  if (record === undefined) return malformed('no manual record has this id')
  if ((payload.wave === null) !== (record.about === 'tenant-pair')) return malformed(`the record is about one ${record.about}`)
  if (envelope.data.signatures.length === 0) return { state: 'unsigned', reason: 'the record carries no signature' }

  const tester = testers.find(candidate => candidate.name === payload.tester)
  if (tester === undefined) return { state: 'unknown-tester', reason: 'the configuration names no such tester' }
  const signed = dsse.preAuthEncoding(payloadType, bytes)
  if (!envelope.data.signatures.some(({ sig }) => isSignedBy(tester, signed, Buffer.from(sig, 'base64'))))
    return { state: 'altered', reason: 'no signature of the named tester fits the content' }

  const fault = answersFault(payload, record)
  if (fault !== undefined) return malformed(fault)
  const now = Date.parse(asOf)
  if (Number.isNaN(now)) return malformed('the time to compare with is no time')
  if (Date.parse(payload.time) > now) return malformed('the record was signed in the future')
  const validUntil = Math.min(Date.parse(payload.expires), Date.parse(payload.time) + record.validityDays * dayMs)
  return { state: now < validUntil ? 'valid' : 'expired', payload, unmet: unmetQuestions(payload, record) }
}

/** What a gate asks of a record. */
export interface RecordDemand {
  readonly record: string
  readonly wave: string
  readonly tenants: { readonly source: string; readonly target: string }
}

/** True when the payload is about the demanded record, tenants, and the wave or the tenant pair as a whole. */
export function recordServes(payload: RecordPayload, { record, wave, tenants }: RecordDemand): boolean {
  return (
    payload.record === record &&
    (payload.wave === null || payload.wave === wave) &&
    payload.tenants.source.toLowerCase() === tenants.source.toLowerCase() &&
    payload.tenants.target.toLowerCase() === tenants.target.toLowerCase()
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isSignedBy(tester: Tester, signed: Buffer, signature: Buffer): boolean {
  try {
    const key = createPublicKey(tester.publicKey)
    return key.asymmetricKeyType === 'ed25519' && verify(null, signed, key, signature)
  } catch {
    return false
  }
}

function answersFault(payload: RecordPayload, record: ManualRecord): string | undefined {
  const asked = new Set(record.questions.map(question => question.id))
  const answered = payload.answers.map(({ question }) => question)
  if (new Set(answered).size !== answered.length) return 'a question is answered twice'
  if (answered.some(question => !asked.has(question))) return 'an answer belongs to no question of the record'
  if (record.questions.some(({ id }) => !answered.includes(id))) return 'a question of the record is not answered'
  return undefined
}

function unmetQuestions(payload: RecordPayload, record: ManualRecord): readonly string[] {
  const answers = new Map(payload.answers.map(({ question, answer }) => [question, answer.trim()]))
  return record.questions
    .filter(({ id, kind, choices, expected }) => {
      const answer = answers.get(id) ?? ''
      const allowed = expected ?? (kind === 'yes/no' ? ['yes', 'no'] : choices)
      return allowed === undefined ? answer === '' : !allowed.includes(answer)
    })
    .map(({ id }) => id)
}
