/** What a message trace says of one recipient in one tenant; status in lower case. */
export interface Traced {
  readonly side: 'source' | 'target'
  readonly recipient: string
  readonly status: string
}

/** `held`: kept back by a filter; `under-way`: seen, without an end; `unseen`: not traced there at all. */
export type Arrival = 'delivered' | 'held' | 'failed' | 'under-way' | 'unseen'

const meanings: Readonly<Record<string, Arrival>> = {
  delivered: 'delivered',
  expanded: 'delivered',
  failed: 'failed',
  quarantined: 'held',
  filteredasspam: 'held',
}
const weight: readonly Arrival[] = ['failed', 'held', 'delivered', 'under-way', 'unseen']

/** What became of a message for these addresses of one tenant. Of several traces the gravest counts; an unknown status is no arrival. */
export function arrivalOf(traces: readonly Traced[], side: Traced['side'], addresses: readonly string[]): Arrival {
  const there = traces.filter(trace => trace.side === side && addresses.includes(trace.recipient))
  const found = there.map(({ status }): Arrival => (Object.hasOwn(meanings, status) ? (meanings[status] ?? 'under-way') : 'under-way'))
  return weight.find(arrival => found.includes(arrival)) ?? 'unseen'
}
