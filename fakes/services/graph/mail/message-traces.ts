import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { Route, RouteRequest } from '../../define.ts'
import type { TracedMessage } from '../../../tenant/migration.ts'
import { meets } from '../odata/evaluate.ts'
import { leaves, type Expression } from '../odata/expression.ts'
import { page } from '../odata/page.ts'
import { filterOf } from '../odata/query-options.ts'
import { pick, type Row } from '../organization/collection.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { Refusal, refuseFor } from '../wire/refusal.ts'

const roles = ['ExchangeMessageTrace.Read.All']
const day = 24 * 3_600_000

function refuse({ world, tenant }: RouteRequest, period: { from: number; to: number }): void {
  const objections: Objection[] = []
  world.emit('trace.read-asked', { tenant, ...period, objections })
  refuseFor(objections)
}

/** `or` is silently ignored: only its first operand counts (observed by users of the service, which operand is assumed). */
function withoutOr(expression: Expression): Expression {
  if (expression.kind === 'or') return withoutOr(expression.left)
  if (expression.kind === 'and') return { kind: 'and', left: withoutOr(expression.left), right: withoutOr(expression.right) }
  return expression
}

/** Without a start, the last two days. */
function windowOf(request: RouteRequest, filter: Expression | null): { from: number; to: number } {
  const now = request.world.clock.now()
  let from: number | null = null
  let to = now
  for (const leaf of filter ? leaves(filter) : []) {
    if (leaf.kind !== 'compare' || leaf.path[0] !== 'receivedDateTime' || typeof leaf.value !== 'string') continue
    if (leaf.operator === 'ge' || leaf.operator === 'gt') from = Date.parse(leaf.value)
    if (leaf.operator === 'le' || leaf.operator === 'lt') to = Date.parse(leaf.value)
  }
  return { from: from ?? to - 2 * day, to }
}

const traceRow = ({ visibleFrom: _hidden, ...message }: TracedMessage): Row => ({ ...message, fromIP: null, toIP: null })

function visible(request: RouteRequest): TracedMessage[] {
  const now = request.world.clock.iso()
  return request.tenant.messages.filter(message => message.visibleFrom <= now)
}

/** https://learn.microsoft.com/en-us/graph/api/messagetracingroot-list-messagetraces */
const list: Route = {
  roles,
  answer: request => {
    const asked = filterOf(request)
    const filter = asked && withoutOr(asked)
    const { from, to } = windowOf(request, filter)
    refuse(request, { from, to })
    const messages = visible(request)
      .filter(message => Date.parse(message.receivedDateTime) >= from && Date.parse(message.receivedDateTime) <= to)
      .toReversed()
    return page(request, {
      set: 'admin/exchange/tracing/messageTraces',
      items: () => messages,
      idOf: message => message.id,
      matches: filter
        ? message => {
            const row = traceRow(message)
            return meets(filter, name => row[name])
          }
        : undefined,
      project: message => pick(request, traceRow(message)),
      limits: { default: 1_000, max: 5_000 },
      cost: 1,
    })
  },
}

const events: Readonly<Record<TracedMessage['status'], string>> = {
  gettingStatus: 'Receive',
  pending: 'Defer',
  failed: 'Fail',
  delivered: 'Deliver',
  expanded: 'Expand',
  quarantined: 'Quarantine',
  filteredAsSpam: 'Spam',
}

const details: Route = {
  roles,
  answer: request => {
    const now = request.world.clock.now()
    refuse(request, { from: now, to: now })
    const { id = '', address = '' } = request.params
    const message = visible(request).find(each => each.id === id && each.recipientAddress.toLowerCase() === address.toLowerCase())
    if (!message) throw new Refusal(404, 'ResourceNotFound', `The message trace '${id}' was not found.`)
    const row = {
      messageId: message.messageId,
      dateTime: message.receivedDateTime,
      event: events[message.status],
      action: '',
      description: '',
      data: '',
    }
    return {
      status: 200,
      body: { '@odata.context': contextOf(request, 'Collection(microsoft.graph.exchangeMessageTraceDetail)'), value: [row] },
    }
  },
}

export const messageTraceRoutes = graphTable('tracing', {
  'GET /admin/exchange/tracing/messageTraces': list,
  "GET /admin/exchange/tracing/messageTraces/:id/getDetailsByRecipient(recipientAddress=':address')": details,
})
