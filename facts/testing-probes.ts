import type { ProbeMailFlow } from './probe-mail-flow.ts'
import type { ProbeSenderAuthorization } from './probe-sender-authorization.ts'
import type { BusySlot } from './probing/busy-slot.ts'
import type { Canary } from './probing/canary.ts'

export function busySlot(state: BusySlot['state'], changed: Partial<BusySlot> = {}): BusySlot {
  return {
    anchor: 'probe@here.example',
    address: 'probe@there.example',
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

/** A canary between the probe mailboxes `probe@source.example` and `probe@target.example`; the hosting mailbox has a second address. */
export function mailFlow(hosting: 'source' | 'target', traces: Traces): ProbeMailFlow {
  const from = hosting === 'source' ? 'target' : 'source'
  const to = `probe@${hosting}.example`
  return { ...canary(`probe@${from}.example`, to, traces), hosting, addresses: [to, `probe@${hosting}.onmicrosoft.example`] }
}

/** A canary to `canaries@<hosting>.example`, whose traces in the hosting tenant have these statuses. */
export function senderAuthorization(hosting: 'source' | 'target', ...statuses: readonly string[]): ProbeSenderAuthorization {
  const list = `canaries@${hosting}.example`
  const from = hosting === 'source' ? 'target' : 'source'
  const traces: Traces = [[from, list, 'delivered'], ...statuses.map(status => [hosting, list, status] as const)]
  return { ...canary(`probe@${from}.example`, list, traces), hosting }
}
