import type { RouteRequest } from '../../define.ts'
import type { World } from '../../../tenant/world.ts'
import { budgets, type Budget, type BudgetName } from './budgets.ts'
import { Refusal } from './refusal.ts'

export type { BudgetName } from './budgets.ts'

interface Bucket {
  tokens: number
  at: number
}

/** Token buckets of each world on its virtual clock. */
const buckets = new WeakMap<World, Map<string, Bucket>>()

/** What one request may spend. `admit` throws the 429; `settle` charges it and gives the headers of the answer. */
interface Charge {
  admit(): void
  settle(cost: number): Record<string, string>
}

export function charge(name: BudgetName, request: RouteRequest): Charge {
  const write =
    request.method !== 'GET' && !/getByIds$|checkMemberGroups$|getSchedule$|getMailTips$|provisionOnDemand$/iu.test(request.path)
  const open = budgets(name, request, write).map(budget => ({ budget, bucket: bucketOf(request, budget) }))
  return {
    admit: () => {
      for (const { budget, bucket } of open) if (bucket.tokens < 1) throw tooMany(request, budget, bucket)
    },
    settle: cost => {
      const headers: Record<string, string> = {}
      let highest = 0
      for (const { budget, bucket } of open) {
        // A rejected request counts too, down to 180 % of the limit: https://learn.microsoft.com/graph/throttling-limits
        bucket.tokens = Math.max(bucket.tokens - (budget.counts === 'units' ? cost : 1), -0.8 * budget.limit)
        const used = (budget.limit - bucket.tokens) / budget.limit
        if (budget.counts === 'units') headers['x-ms-resource-unit'] = String(cost)
        if (budget.counts === 'units') highest = Math.max(highest, used)
      }
      if (highest > 0.8) headers['x-ms-throttle-limit-percentage'] = highest.toFixed(2)
      return headers
    },
  }
}

function bucketOf(request: RouteRequest, budget: Budget): Bucket {
  let ofWorld = buckets.get(request.world)
  if (!ofWorld) buckets.set(request.world, (ofWorld = new Map()))
  const now = request.world.clock.now()
  const bucket = ofWorld.get(budget.key) ?? { tokens: budget.limit, at: now }
  ofWorld.set(budget.key, bucket)
  bucket.tokens = Math.min(budget.limit, bucket.tokens + ((now - bucket.at) / budget.windowMs) * budget.limit)
  bucket.at = now
  return bucket
}

function tooMany(request: RouteRequest, budget: Budget, bucket: Bucket): Refusal {
  const seconds = Math.max(1, Math.ceil(((1 - bucket.tokens) / budget.limit) * (budget.windowMs / 1000)))
  const scope = `${budget.scope}/${budget.write ? 'Write' : 'ReadWrite'}/${request.claims?.clientId ?? ''}/${request.tenant.id}`
  const headers: Record<string, string> = { 'x-ms-throttle-scope': scope, 'x-ms-throttle-information': budget.information }
  if (budget.retryAfter) headers['retry-after'] = String(seconds)
  return new Refusal(429, 'TooManyRequests', 'Too many requests.', { headers })
}
