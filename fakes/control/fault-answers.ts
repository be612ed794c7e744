import type { Failure, RouteAnswer, ServiceName } from '../services/define.ts'
import { failWith } from '../services/router.ts'
import type { World } from '../tenant/world.ts'
import type { FaultKind, FaultRule } from './faults.ts'

const failures: Partial<Record<FaultKind, Failure>> = {
  '401': {
    status: 401,
    kind: 'bad-token',
    detail: 'Lifetime validation failed, the token is expired.',
  },
  '403': {
    status: 403,
    kind: 'missing-role',
    detail: 'Insufficient privileges to complete the operation.',
  },
  '404': { status: 404, kind: 'not-found', detail: 'The requested resource does not exist.' },
  '429': { status: 429, kind: 'throttled', detail: 'Request was throttled: too many requests.' },
  '429-no-retry-after': {
    status: 429,
    kind: 'throttled',
    detail: 'Request was throttled: too many requests.',
  },
  '500': { status: 500, kind: 'broken', detail: 'An internal server error occurred.' },
  '502': { status: 502, kind: 'broken', detail: 'The gateway received an invalid answer.' },
  '503': { status: 503, kind: 'broken', detail: 'The service is temporarily unavailable.' },
  '504': { status: 504, kind: 'broken', detail: 'The gateway timed out.' },
}

const html = '<!DOCTYPE html><html><head><title>Service unavailable</title></head><body><h1>503 Service unavailable</h1></body></html>'

/** The answer of such a fault; null for the kinds that spoil an answer or a connection instead. */
export function faultAnswer(world: World, service: ServiceName, rule: FaultRule, clientRequestId?: string): RouteAnswer | null {
  const retry = { 'retry-after': String(rule.retryAfter ?? 1) }
  if (rule.kind === '503-html')
    return {
      status: 503,
      body: html,
      headers: { ...retry, 'content-type': 'text/html; charset=utf-8' },
    }
  const failure = failures[rule.kind]
  if (!failure) return null
  const answer = failWith(world, service, failure, clientRequestId)
  return rule.kind === '429' || rule.kind === '503' ? { ...answer, headers: { ...answer.headers, ...retry } } : answer
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Marks the next link of an empty page, whose target is then answered in full. */
export const afterEmptyPage = '$afteremptypage=1'

/** An answer spoiled by a fault of the kinds that keep it readable; the same object when there is nothing to spoil. */
export function spoil(answer: RouteAnswer, rule: FaultRule, url: string): RouteAnswer {
  const { body } = answer
  // Services that answer a bare list have no links: a page of theirs cannot be empty and go on.
  if (Array.isArray(body)) return rule.kind === 'single-object' && body.length > 0 ? { ...answer, body: body[0] } : answer
  if (!isObject(body) || !Array.isArray(body['value'])) return answer
  // Graph may send a page without rows and with a next link; only the link's absence ends a list.
  // https://learn.microsoft.com/en-us/graph/paging
  if (rule.kind === 'empty-page') {
    return {
      ...answer,
      body: {
        ...body,
        value: [],
        '@odata.nextLink': `${url}${url.includes('?') ? '&' : '?'}${afterEmptyPage}`,
      },
    }
  }
  if (rule.kind === 'single-object' && body['value'].length > 0) return { ...answer, body: { ...body, value: body['value'][0] } }
  return answer
}
