import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import type { AuthenticationMethod } from '../gateways/graph/authentication-methods.ts'
import { defineTable } from './define.ts'

/** A temporary access pass as the service says it; null is what it did not say. */
const accessPass = z.object({
  usable: z.boolean().nullable(),
  /** `EnabledByPolicy`, `DisabledByPolicy`, `Expired`, `NotYetValid`, `OneTimeUsed`. */
  reason: z.string().nullable(),
  startsAt: z.string().nullable(),
  lifetimeMinutes: z.int().nullable(),
})
const row = z.object({
  id: z.string(),
  /** Kinds as Graph names their types, e.g. `fido2AuthenticationMethod`; one entry for each method. */
  methods: z.array(z.string()),
  /** One for each method of the kind `temporaryAccessPassAuthenticationMethod`; a user has one at most. */
  accessPasses: z.array(accessPass),
})

export type AccessPass = z.infer<typeof accessPass>
export type AuthenticationMethods = z.infer<typeof row>

export default defineTable({
  id: 'authenticationMethods',
  about: "How the cohort's target accounts can sign in.",
  sides: ['target'],
  freshness: 'identifiers',
  cost: 'per-user',
  permissions: { graph: ['UserAuthenticationMethod.Read.All'] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/authentication-list-methods',
    'https://learn.microsoft.com/en-us/graph/api/resources/temporaryaccesspassauthenticationmethod',
  ],
  row,
  key: (account: AuthenticationMethods) => account.id.toLowerCase(),
  async *rows({ gateways, accountIds, perUser }) {
    const ids = [...new Set((await accountIds()).values())]
    const found = ids.map(async (id): Promise<AuthenticationMethods | null> => {
      perUser('authentication methods of an account')
      try {
        const methods = await gateways.graph.authenticationMethods(id)
        const passes = methods.filter(({ kind }) => kind === 'temporaryAccessPassAuthenticationMethod')
        return { id: id.toLowerCase(), methods: methods.map(({ kind }) => kind), accessPasses: passes.map(passOf) }
      } catch (error) {
        // Deleted since the accounts were read: no row, so that only this user is undecided.
        if (error instanceof WavegateError && error.code === 'not-found') return null
        throw error
      }
    })
    for (const entry of await Promise.all(found)) if (entry) yield entry
  },
})

const passOf = ({ isUsable, methodUsabilityReason, startDateTime, lifetimeInMinutes }: AuthenticationMethod): AccessPass => ({
  usable: isUsable,
  reason: methodUsabilityReason,
  startsAt: startDateTime,
  lifetimeMinutes: lifetimeInMinutes,
})
