import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import { defineTable } from './define.ts'

const row = z.object({
  /** Key of the user in the identity map. */
  user: z.string(),
  /** Address or UPN under which the target's MailUser was named to the test. */
  mailbox: z.string(),
  /** `Success`, `Failed` or whatever the service says. */
  result: z.string(),
  /** The service's words; empty on success. */
  message: z.string(),
})

export type EndpointTest = z.infer<typeof row>

/** One test takes tens of seconds: more pilots than these are not tried. */
const mostTests = 10

export default defineTable({
  id: 'endpointTests',
  about: 'What the target answers when it simulates the move of a pilot user over the migration endpoint; the first 10 pilots of the map.',
  sides: ['target'],
  freshness: 'tenant',
  cost: 'per-user',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/test-migrationserveravailability'],
  row,
  key: (test: EndpointTest) => test.user,
  async *rows({ gateways, settings, cohort, perUser }) {
    const endpoint = settings.target.migrationEndpoint
    if (endpoint === undefined)
      throw new WavegateError('not-found', 'The configuration names no migration endpoint to test: set target.objects.migrationEndpoint.')
    const pilots = cohort.users.filter(user => user.pilot).slice(0, mostTests)
    perUser('testing the migration endpoint with pilot users', 2 * pilots.length)
    yield* await Promise.all(
      pilots.map(async user => {
        // The test wants the primary address; a user whom Exchange does not know is named by UPN, and the test says so itself.
        const found = await gateways.exchange.mailUser(user.target.objectId ?? user.target.upn)
        const mailbox = found?.PrimarySmtpAddress ?? user.target.upn
        const { result, message } = await gateways.exchange.serverAvailability(endpoint, mailbox)
        return { user: user.key, mailbox, result, message }
      }),
    )
  },
})
