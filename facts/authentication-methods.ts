import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import { defineTable } from './define.ts'

const row = z.object({
  id: z.string(),
  /** Kinds as Graph names their types, e.g. `fido2AuthenticationMethod`; one entry for each method. */
  methods: z.array(z.string()),
})

export type AuthenticationMethods = z.infer<typeof row>

export default defineTable({
  id: 'authenticationMethods',
  about: "How the cohort's target accounts can sign in.",
  sides: ['target'],
  freshness: 'identifiers',
  cost: 'per-user',
  permissions: { graph: ['UserAuthenticationMethod.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/graph/api/authentication-list-methods'],
  row,
  key: (account: AuthenticationMethods) => account.id.toLowerCase(),
  async *rows({ gateways, accountIds, perUser }) {
    const ids = [...new Set((await accountIds()).values())]
    const found = ids.map(async (id): Promise<AuthenticationMethods | null> => {
      perUser('authentication methods of an account')
      try {
        return { id: id.toLowerCase(), methods: await gateways.graph.authenticationMethods(id) }
      } catch (error) {
        // Deleted since the accounts were read: no row, so that only this user is undecided.
        if (error instanceof WavegateError && error.code === 'not-found') return null
        throw error
      }
    })
    for (const entry of await Promise.all(found)) if (entry) yield entry
  },
})
