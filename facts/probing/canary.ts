import { z } from 'zod'
import { type Side, sides } from '../../domain/account.ts'
import type { ProbeContext } from '../define.ts'
import { probeMailboxOf } from './tools.ts'

export const canarySchema = z.object({
  /** The primary address of the mailbox that sent, and the address it wrote to; lower case. */
  sender: z.string(),
  to: z.string(),
  /** Every trace of the message that either tenant showed when waiting ended. */
  traces: z.array(z.object({ side: z.enum(['source', 'target']), recipient: z.string(), status: z.string() })),
  waitedSeconds: z.number(),
})
export type Canary = z.infer<typeof canarySchema>
type Trace = Canary['traces'][number]

/** Traces show a message some minutes after it went through; after so long nobody waits any more. */
const waits = [20_000, 40_000, ...Array.from({ length: 19 }, () => 60_000)]
/** Statuses after which nothing more happens. */
const final = new Set(['delivered', 'expanded', 'failed', 'quarantined', 'filteredasspam'])
export const isFinal = (status: string): boolean => final.has(status)

const minute = 60_000

/**
 * Sends one message from the probe mailbox of `from`, then reads the traces of both tenants until `settled` is satisfied, for
 * at most 20 minutes. Sent once: a run that is stopped leaves a message, never two.
 */
export async function flyCanary(
  from: Side,
  to: string,
  settled: (traces: readonly Trace[]) => boolean,
  context: ProbeContext,
): Promise<Canary> {
  const { signal, journal } = context
  const prober = context.prober(from)
  const mailbox = probeMailboxOf(context.settings, from)
  const sender = (await prober.mailbox(mailbox)).primary
  signal.throwIfAborted()
  const entry = await journal.plan({ kind: 'message', side: from, tenantId: prober.tenantId, mailbox, to })
  await prober.sendCanary({ from: mailbox, to, subject: entry.subject })
  await journal.mark(entry.id, 'made')

  const sentAt = context.now()
  let waited = 0
  let traces: Trace[] = []
  for (const wait of waits) {
    await context.pause(wait, signal)
    waited += wait
    const found = await Promise.all(
      sides.map(async side => {
        const tracer = context.prober(side)
        // By the service's clock: this machine's may be wrong by more than the window.
        const sent = sentAt + tracer.clockSkew()
        const window = { from: new Date(sent - waited - 10 * minute).toISOString(), until: new Date(sent + waited + minute).toISOString() }
        return (await tracer.canaryTraces({ sender, subject: entry.subject, ...window })).map(trace => ({ side, ...trace }))
      }),
    )
    traces = found.flat()
    if (settled(traces)) break
  }
  return { sender, to, traces, waitedSeconds: waited / 1_000 }
}
