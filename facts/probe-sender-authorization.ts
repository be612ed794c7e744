import { z } from 'zod'
import { defineProbe } from './define.ts'
import { canarySchema, flyCanary, isFinal } from './probing/canary.ts'
import { otherSide } from './probing/tools.ts'

/** Null where the other side's configuration names no restricted list. */
const value = canarySchema.extend({ hosting: z.enum(['source', 'target']) }).nullable()

export type ProbeSenderAuthorization = z.infer<typeof value>

export default defineProbe({
  id: 'probeSenderAuthorization',
  about: 'What became of a message from the probe mailbox of this side to the restricted list of the other.',
  touches: 'Sends one message from the probe mailbox to the restricted list of the other tenant that the configuration names.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  permissions: { graph: [['Mail.Send'], ['ExchangeMessageTrace.Read.All'], ['User.Read.All']] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/user-sendmail',
    'https://learn.microsoft.com/en-us/graph/api/exchangemessagetrace-list',
  ],
  value,
  async read(context): Promise<ProbeSenderAuthorization> {
    const hosting = otherSide(context.side)
    const list = context.settings[hosting].restrictedList
    if (list === undefined) return null
    const canary = await flyCanary(
      context.side,
      list,
      traces => traces.some(trace => trace.side === hosting && trace.recipient === list && isFinal(trace.status)),
      context,
    )
    return { ...canary, hosting }
  },
})
