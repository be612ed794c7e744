import type { TenantGateways } from '../gateways/open.ts'

/**
 * The same gateways, but what more than one fact wants of Exchange, long lists above all, is asked for once, by whichever fact comes first: a page of
 * 1,000 mailboxes takes Exchange longer than anything else a run reads in bulk. A failure is everybody's. For one run only: nothing is asked again.
 */
export function sharingLists(gateways: TenantGateways): TenantGateways {
  const { exchange } = gateways
  return {
    ...gateways,
    exchange: {
      ...exchange,
      mailboxes: once(exchange.mailboxes),
      recipients: once(exchange.recipients),
      organizationConfig: onceOnly(exchange.organizationConfig),
    },
  }
}

function onceOnly<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined
  return async () => (answer ??= ask())
}

function once<Row>(list: () => AsyncGenerator<Row>): () => AsyncGenerator<Row> {
  let rows: Promise<readonly Row[]> | undefined
  return async function* () {
    rows ??= Array.fromAsync(list())
    yield* await rows
  }
}
