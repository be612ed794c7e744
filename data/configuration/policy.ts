import { createPublicKey } from 'node:crypto'
import { z } from 'zod'
import { text } from './values.ts'

/** Hours after which a fact of a kind is too old for a gate; the configuration may only lower them. */
export const factAgeDefaults = { identifiers: 24, addresses: 4, licenses: 2, holds: 2, tenant: 24 } as const

const hours = (most: number) =>
  z.number().positive().max(most).default(most).describe(`Hours; at most ${most}, which is the default. It may only be lowered.`)

const publicKey = z
  .string({ error: 'an Ed25519 public key in PEM' })
  .refine(isEd25519PublicKey, { error: 'an Ed25519 public key in PEM, never a private key' })
  .describe('Ed25519 public key in PEM: begins with -----BEGIN PUBLIC KEY-----.')

/** `createPublicKey` would take a private key, too, and derive the public one: that must not stand in a configuration. */
function isEd25519PublicKey(pem: string): boolean {
  if (!pem.includes('-----BEGIN PUBLIC KEY-----') || pem.includes('PRIVATE')) return false
  try {
    return createPublicKey(pem).asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}

const people = z
  .array(z.strictObject({ name: text, publicKey }))
  .default([])
  .superRefine((all, context) => {
    for (const [index, person] of all.entries())
      for (const key of ['name', 'publicKey'] as const)
        if (all.findIndex(other => other[key].trim() === person[key].trim()) !== index)
          context.addIssue({ code: 'custom', path: [index, key], message: `a ${key} that nobody else has` })
  })

export const policySchema = z
  .strictObject({
    severities: z
      .record(z.string().regex(/^[a-z0-9-]+$/), z.enum(['blocker', 'warning']))
      .default({})
      .describe('Raised severities by check id. A blocker is never lowered.'),
    maxFactAgeHours: z
      .strictObject({
        identifiers: hours(factAgeDefaults.identifiers),
        addresses: hours(factAgeDefaults.addresses),
        licenses: hours(factAgeDefaults.licenses),
        holds: hours(factAgeDefaults.holds),
        tenant: hours(factAgeDefaults.tenant),
      })
      .prefault({}),
    errorBudgets: z
      .record(z.string().regex(/^[a-z0-9-]+$/), z.int().nonnegative())
      .default({})
      .describe('How many users may fail in a step before the wave is halted, by step id.'),
    approvers: people.describe('People whose approval opens a gate.'),
    testers: people.describe('People whose signed manual records count.'),
  })
  .describe('What counts, for how long, and who may say so.')
