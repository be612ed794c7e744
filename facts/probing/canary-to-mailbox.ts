import { z } from 'zod'
import type { Side } from '../../domain/account.ts'
import type { ProbeContext } from '../define.ts'
import { canarySchema, flyCanary, isFinal } from './canary.ts'
import { otherSide, probeMailboxOf, probeMailUserOf } from './tools.ts'

export const redirectedSchema = canarySchema.extend({
  /** Where the mailbox lives that the MailUser leads to, and every address under which it may be traced there. */
  hosting: z.enum(['source', 'target']),
  addresses: z.array(z.string()),
})
export type RedirectedCanary = z.infer<typeof redirectedSchema>

/** Sends one message from the probe mailbox of `from` to the MailUser of `through`, and follows it to the mailbox of the other side. */
export async function flyThroughMailUser(from: Side, through: Side, context: ProbeContext): Promise<RedirectedCanary> {
  const hosting = otherSide(through)
  const mailUser = await probeMailUserOf(context, through)
  const { addresses } = await context.prober(hosting).mailbox(probeMailboxOf(context.settings, hosting))
  const canary = await flyCanary(
    from,
    mailUser,
    traces =>
      traces.some(
        trace => trace.status === 'failed' || (trace.side === hosting && addresses.includes(trace.recipient) && isFinal(trace.status)),
      ),
    context,
  )
  return { ...canary, hosting, addresses: [...addresses] }
}
