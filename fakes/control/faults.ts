import { z } from 'zod'
import type { Tenant, TenantName } from '../tenant/tenant.ts'
import type { ServiceName } from '../services/define.ts'
import { copyTenant } from './copy-tenant.ts'

/** Kinds that are an answer in the route's place. */
const answers = ['401', '403', '404', '429', '429-no-retry-after', '500', '502', '503', '503-html', '504'] as const

/**
 * Every kind strikes every service, but for what a service does not have: pages that go on by a link (`empty-page`) are Graph's,
 * Exchange's and compliance's. `stale` answers reads, posted ones included, from a replica that stands still since the rules were
 * set. `half-applied` carries out a write, of a batch or list of changes only the first half, and breaks off. A rule that names the
 * path or the user of a request inside a batch strikes there; what breaks a connection off breaks that of the whole batch.
 */
export const faultKinds = [
  ...answers,
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

export const answerKinds: ReadonlySet<FaultKind> = new Set<FaultKind>(answers)

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
  /** For a request inside a batch: the request that carries it. */
  readonly within?: { readonly method: string; readonly path: string }
}

export interface Faults {
  list(): { rule: FaultRule; matched: number; injected: number }[]
  set(rules: readonly FaultRule[]): void
  /** The first rule that strikes this request; each call counts as one match. */
  strike(subject: FaultSubject): FaultRule | null
  /** The tenant as it was when the rules were set; undefined unless a rule of the kind `stale` is about it. */
  replica(name: TenantName): Tenant | undefined
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

/** Kinds of what a batch carries: it has no list itself, and each of its requests names the tenant whose data it wants. */
const innerKinds: ReadonlySet<FaultKind> = new Set<FaultKind>(['empty-page', 'single-object', 'wrong-tenant'])
const isBatch = ({ path }: { readonly path: string }): boolean => /\/(?:\$|%24)batch(?:\?|$)/i.test(path)

/**
 * A batch and what it carries are requests of their own for the kinds that are an answer. The others strike once: where the rule
 * fits the batch, it is the batch, and otherwise a request inside it.
 */
function reaches(rule: FaultRule, subject: FaultSubject): boolean {
  if (innerKinds.has(rule.kind)) return !isBatch(subject)
  if (!subject.within || answerKinds.has(rule.kind)) return true
  const { tenant, service, within } = subject
  return !matches(rule, { tenant, service, ...within, body: () => '' })
}

function replicasFor(rules: readonly FaultRule[], tenants: Iterable<Tenant>): Map<TenantName, Tenant> {
  const about = rules.filter(rule => rule.kind === 'stale')
  const chosen = [...tenants].filter(({ name }) => about.some(({ tenant }) => tenant === undefined || tenant === name))
  return new Map(chosen.map(tenant => [tenant.name, copyTenant(tenant)]))
}

/** Faults in the tenants of one world. */
export function createFaults(seed: number, tenants: () => Iterable<Tenant> = () => []): Faults {
  let rules: Counted[] = []
  let replicas = new Map<TenantName, Tenant>()
  return {
    list: () => rules.map(entry => ({ ...entry })),
    set: next => {
      rules = next.map(rule => ({ rule, matched: 0, injected: 0 }))
      replicas = replicasFor(next, tenants())
    },
    replica: name => replicas.get(name),
    strike: subject => {
      for (const [index, entry] of rules.entries()) {
        const { rule } = entry
        if (!reaches(rule, subject) || !matches(rule, subject)) continue
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
