import { z } from 'zod'
import type { TenantName } from '../tenant/tenant.ts'
import type { ServiceName } from '../services/define.ts'

/**
 * Every kind strikes every service, but for what a service does not have: pages that go on by a link (`empty-page`) are Graph's,
 * Exchange's and compliance's, and `stale` is for reads, posted ones included.
 */
export const faultKinds = [
  '401',
  '403',
  '404',
  '429',
  '429-no-retry-after',
  '500',
  '502',
  '503',
  '503-html',
  '504',
  'timeout',
  'reset',
  'truncated',
  'empty-page',
  'malformed-json',
  'single-object',
  'stale',
  'wrong-tenant',
  'half-applied',
  'slow',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** One rule of what goes wrong. Every condition that is given must hold; `share`, `after` and `count` then choose among the matches. */
export const faultRuleSchema = z.strictObject({
  kind: z.enum(faultKinds),
  /** Absent: every service but `login`. */
  service: z.enum(['login', 'graph', 'exchange', 'compliance', 'sharepoint', 'teams', 'engage']).optional(),
  tenant: z.enum(['source', 'target', 'other']).optional(),
  method: z.string().max(10).optional(),
  /** Part of path and query, without regard to case; `*` stands for anything. */
  path: z.string().max(500).optional(),
  /** A UPN, address or id that the URL or the body must contain. */
  user: z.string().max(500).optional(),
  /** Of the matches, the share that fails, 0 to 1; which ones follows from the seed. */
  share: z.number().min(0).max(1).optional(),
  /** So many matches go well first. */
  after: z.number().int().min(0).optional(),
  /** At most so many failures. */
  count: z.number().int().min(1).optional(),
  /** Seconds of `Retry-After` for 429 and 503, 1 unless said. */
  retryAfter: z.number().int().min(0).max(3_600).optional(),
  /** Milliseconds for `slow`, 1,000 unless said. */
  delay: z.number().int().min(0).max(60_000).optional(),
})
export type FaultRule = z.infer<typeof faultRuleSchema>

/** What a rule is compared with. */
export interface FaultSubject {
  readonly tenant: TenantName
  readonly service: ServiceName
  readonly method: string
  /** With query, as sent. */
  readonly path: string
  readonly body: () => string
}

export interface Faults {
  list(): { rule: FaultRule; matched: number; injected: number }[]
  set(rules: readonly FaultRule[]): void
  /** The first rule that strikes this request, of these kinds if given; each call counts as one match. */
  strike(subject: FaultSubject, kinds?: ReadonlySet<FaultKind>): FaultRule | null
  /** Whether any rule of this kind exists, struck or not. */
  has(kind: FaultKind): boolean
}

interface Counted {
  readonly rule: FaultRule
  matched: number
  injected: number
}

/** In [0, 1), from seed, rule and number of the match alone. */
function draw(seed: number, rule: number, match: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(rule + 1, 0xc2b2ae35) ^ Math.imul(match + 1, 0x27d4eb2f)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 0) / 4_294_967_296
}

/** True when the parts between the stars occur in this order; no backtracking, so no pattern is slow. */
function containsInOrder(text: string, pattern: string): boolean {
  let from = 0
  for (const part of pattern.split('*')) {
    const found = text.indexOf(part, from)
    if (found < 0) return false
    from = found + part.length
  }
  return true
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function matches(rule: FaultRule, subject: FaultSubject): boolean {
  if (rule.service === undefined ? subject.service === 'login' : rule.service !== subject.service) return false
  if (rule.tenant !== undefined && rule.tenant !== subject.tenant) return false
  if (rule.method !== undefined && rule.method.toUpperCase() !== subject.method) return false
  const path = subject.path.toLowerCase()
  if (
    rule.path !== undefined &&
    !containsInOrder(path, rule.path.toLowerCase()) &&
    !containsInOrder(decoded(path), rule.path.toLowerCase())
  )
    return false
  if (rule.user === undefined) return true
  const user = rule.user.toLowerCase()
  return path.includes(user) || decoded(path).includes(user) || subject.body().toLowerCase().includes(user)
}

export function createFaults(seed: number): Faults {
  let rules: Counted[] = []
  return {
    list: () => rules.map(entry => ({ ...entry })),
    set: next => {
      rules = next.map(rule => ({ rule, matched: 0, injected: 0 }))
    },
    has: kind => rules.some(({ rule }) => rule.kind === kind),
    strike: (subject, kinds) => {
      for (const [index, entry] of rules.entries()) {
        const { rule } = entry
        if ((kinds && !kinds.has(rule.kind)) || !matches(rule, subject)) continue
        const match = entry.matched++
        if (match < (rule.after ?? 0)) continue
        if (rule.count !== undefined && entry.injected >= rule.count) continue
        if (rule.share !== undefined && draw(seed, index, match) >= rule.share) continue
        entry.injected++
        return rule
      }
      return null
    },
  }
}
