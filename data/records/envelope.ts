import { z } from 'zod'

export const payloadType = 'application/vnd.wavegate.record+json'

/** 4 MiB: records hold answers and digests, never attachments. */
export const maxEnvelopeCharacters = 4 * 1024 * 1024

const base64 = z.string().regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/)

/** DSSE envelope: https://github.com/secure-systems-lab/dsse/blob/master/envelope.md */
export const envelopeSchema = z.strictObject({
  payloadType: z.literal(payloadType),
  payload: base64.min(4),
  signatures: z.array(z.strictObject({ keyid: z.string().max(200).optional(), sig: base64 })).max(20),
})

const instant = z.iso.datetime({ offset: true })
const name = z.string().min(1).max(200)

/** What a tester signs. */
export const payloadSchema = z
  .strictObject({
    record: name,
    /** Null for a record about the tenant pair with all its waves. */
    wave: name.nullable(),
    tenants: z.strictObject({ source: z.guid(), target: z.guid() }),
    answers: z.array(z.strictObject({ question: name, answer: z.string().max(10_000) })).max(100),
    tester: name,
    role: name,
    time: instant,
    expires: instant,
    attachments: z.array(z.strictObject({ name, sha256: z.string().regex(/^[0-9a-f]{64}$/) })).max(100),
  })
  .refine(({ time, expires }) => Date.parse(time) < Date.parse(expires), { path: ['expires'], error: 'a time after the time of signing' })

export type RecordPayload = z.infer<typeof payloadSchema>
