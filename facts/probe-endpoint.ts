import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import { defineProbe } from './define.ts'

/** One test takes tens of seconds: more pilots than these are not tried. */
const mostTests = 10

const test = z.object({
  /** Key of the user in the identity map. */
  user: z.string(),
  /** Address or UPN under which the target's MailUser was named to the test. */
  mailbox: z.string(),
  /** `Success`, `Failed` or whatever the service says. */
  result: z.string(),
  /** The service's words; empty on success. */
  message: z.string(),
})
export type EndpointTest = z.infer<typeof test>

const value = z.object({ tests: z.array(test).max(mostTests) })
export type ProbeEndpoint = z.infer<typeof value>

export default defineProbe({
  id: 'probeEndpoint',
  about: 'What the target answers when it simulates the move of a pilot user over the migration endpoint; the first 10 pilots of the map.',
  touches:
    'Lets the target simulate the move of at most 10 pilot users over the migration endpoint; nothing changes, nothing is left behind.',
  sides: ['target'],
  freshness: 'tenant',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: [
    'https://learn.microsoft.com/en-us/powershell/module/exchange/test-migrationserveravailability',
    'https://learn.microsoft.com/en-us/powershell/exchange/app-only-auth-powershell-v2',
  ],
  value,
  async read(context): Promise<ProbeEndpoint> {
    const { settings, cohort, signal } = context
    const endpoint = settings.target.migrationEndpoint
    if (endpoint === undefined)
      throw new WavegateError('not-found', 'The configuration names no migration endpoint to test: set target.objects.migrationEndpoint.')
    const pilots = cohort.users.filter(user => user.pilot).slice(0, mostTests)
    const gateway = context.prober(context.side)
    signal.throwIfAborted()
    context.perUser('testing the migration endpoint with pilot users', 2 * pilots.length)
    const tests = pilots.map(async (user): Promise<EndpointTest> => {
      // The test wants the primary address; a user whom Exchange does not know is named by UPN, and the test says so itself.
      const found = await gateway.mailUser(user.target.objectId ?? user.target.upn)
      const mailbox = found?.PrimarySmtpAddress ?? user.target.upn
      return { user: user.key, mailbox, ...(await gateway.serverAvailability(endpoint, mailbox)) }
    })
    return { tests: await Promise.all(tests) }
  },
})
