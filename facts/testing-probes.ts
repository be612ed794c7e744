import type { ProbeSenderAuthorization } from './probe-sender-authorization.ts'
import type { BusySlot } from './probing/busy-slot.ts'
import type { Canary } from './probing/canary.ts'
import type { RedirectedCanary } from './probing/canary-to-mailbox.ts'

export function busySlot(state: BusySlot['state'], changed: Partial<BusySlot> = {}): BusySlot {
  return {
    anchor: 'probe@here.example',
    address: 'probe-there@here.example',
    mailbox: 'probe@there.example',
    state,
    code: '',
    slot: '2026-03-03T20:00:00Z',
    lookups: 2,
    ...changed,
  }
}

type Traces = readonly (readonly [side: 'source' | 'target', recipient: string, status: string])[]
const canary = (sender: string, to: string, traces: Traces): Canary => ({
  sender,
  to,
  traces: traces.map(([side, recipient, status]) => ({ side, recipient, status })),
  waitedSeconds: 300,
})

/**
 * A canary to the MailUser `probe-<hosting>@<other>.example`, whose mailbox is `probe@<hosting>.example` with a second address. It comes from
 * the probe mailbox of `from`; of the other tenant than `hosting` unless said.
 */
export function mailFlow(hosting: 'source' | 'target', traces: Traces, from?: 'source' | 'target'): RedirectedCanary {
  const other = hosting === 'source' ? 'target' : 'source'
  const addresses = [`probe@${hosting}.example`, `probe@${hosting}.onmicrosoft.example`]
  return { ...canary(`probe@${from ?? other}.example`, `probe-${hosting}@${other}.example`, traces), hosting, addresses }
}

/** A canary to `canaries@<hosting>.example`, whose traces in the hosting tenant have these statuses. */
export function senderAuthorization(hosting: 'source' | 'target', ...statuses: readonly string[]): ProbeSenderAuthorization {
  const list = `canaries@${hosting}.example`
  const from = hosting === 'source' ? 'target' : 'source'
  const traces: Traces = [[from, list, 'delivered'], ...statuses.map(status => [hosting, list, status] as const)]
  return { ...canary(`probe@${from}.example`, list, traces), hosting }
}
