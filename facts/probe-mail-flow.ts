import { z } from 'zod'
import { defineProbe } from './define.ts'
import { canarySchema, flyCanary, isFinal } from './probing/canary.ts'
import { otherSide, probeMailboxOf } from './probing/tools.ts'

const value = canarySchema.extend({
  /** Where the mailbox lives, and every address under which it may be traced there. */
  hosting: z.enum(['source', 'target']),
  addresses: z.array(z.string()),
})

export type ProbeMailFlow = z.infer<typeof value>

export default defineProbe({
  id: 'probeMailFlow',
  about: 'What became of a message from the probe mailbox of this side to the one of the other, as both tenants trace it.',
  touches: 'Sends one message from the probe mailbox to the probe mailbox of the other tenant, where it stays.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  permissions: { graph: [['Mail.Send'], ['ExchangeMessageTrace.Read.All'], ['User.Read.All']] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/user-sendmail',
    'https://learn.microsoft.com/en-us/graph/api/exchangemessagetrace-list',
  ],
  value,
  async read(context): Promise<ProbeMailFlow> {
    const hosting = otherSide(context.side)
    const { primary, addresses } = await context.prober(hosting).mailbox(probeMailboxOf(context.settings, hosting))
    const canary = await flyCanary(
      context.side,
      primary,
      traces =>
        traces.some(
          trace => trace.status === 'failed' || (trace.side === hosting && addresses.includes(trace.recipient) && isFinal(trace.status)),
        ),
      context,
    )
    return { ...canary, hosting, addresses: [...addresses] }
  },
})
