import type { RouteAnswer } from '../services/define.ts'
import type { Passing, Seen } from '../services/router.ts'
import { afterEmptyPage, faultAnswer, spoil } from './fault-answers.ts'
import type { FaultRule, Faults } from './faults.ts'
import { isRead } from './reads.ts'
import { asSeenIn } from './wrong-tenant.ts'

type Proceed = (seen?: Seen) => Promise<RouteAnswer>

/** As whom or what a request that this rule strikes is answered. */
export function seenUnder(rule: FaultRule, faults: Faults, { world, tenant, service, request, params }: Passing, body: string): Seen {
  if (rule.kind === 'wrong-tenant') return asSeenIn(world, tenant, request.claims, params)
  if (rule.kind === 'half-applied') return { half: true }
  return rule.kind === 'stale' && isRead(service, request.method, request.path, body) ? { tenant: faults.replica(tenant.name) } : {}
}

/** Answers a request inside a batch with the faults that strike it. */
export async function answerInside(faults: Faults, passing: Passing, proceed: Proceed): Promise<RouteAnswer> {
  const { world, tenant, service, request } = passing
  const { method, path, origin, connection } = request
  const text = (): string => JSON.stringify(request.body) ?? ''
  const within = connection && { method: connection.method, path: connection.target }
  const rule = faults.strike({ tenant: tenant.name, service, method, path, body: text, ...(within && { within }) })
  if (!rule || (rule.kind === 'empty-page' && path.includes(afterEmptyPage))) return proceed()
  const instead = faultAnswer(world, service, rule, request.headers?.['client-request-id'])
  if (instead) return instead
  if (rule.kind === 'slow') await pause(rule)
  const breaks = rule.kind === 'reset' || rule.kind === 'timeout' || rule.kind === 'half-applied'
  if (connection && (breaks || rule.kind === 'truncated' || rule.kind === 'malformed-json')) connection.fault = rule.kind
  if (connection && breaks) connection.isCut = true
  if (breaks && rule.kind !== 'half-applied') return { status: 0, cost: 0 }
  return spoil(await proceed(seenUnder(rule, faults, passing, text())), rule, new URL(path, origin).href)
}

export function pause({ delay = 1_000 }: FaultRule): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, delay)
  })
}
