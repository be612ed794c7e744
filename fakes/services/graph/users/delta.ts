import { createHash } from 'node:crypto'
import type { Route, RouteRequest } from '../../define.ts'
import type { Account } from '../../../tenant/account.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { unitsOf } from '../wire/cost.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'
import { refuseSingleUserProperties, userWriter } from './to-graph-user.ts'

/** What a client has been told: digests by account id. `pending` lists the ids of this round, told from `offset` on. */
interface Round {
  readonly told: Map<string, string>
  readonly select: string | null
  readonly pending: readonly string[]
  readonly offset: number
  readonly began: number
}

const rounds = new WeakMap<Tenant, Map<string, Round>>()
const tokenLife = 7 * 24 * 3_600_000

/** Pages of at most 200 changes and a `deltaLink`: https://learn.microsoft.com/graph/api/user-delta */
const delta: Route = {
  roles: ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  answer: request => {
    if (request.query.has('$top')) throw new Refusal(400, 'Request_UnsupportedQuery', "'$top' is not supported by the service.")
    refuseSingleUserProperties(request)
    const known = rounds.get(request.tenant) ?? new Map<string, Round>()
    rounds.set(request.tenant, known)
    const round = roundOf(request, known)
    const query = new URLSearchParams(round.select === null ? {} : { $select: round.select })
    const write = userWriter({ ...request, query })
    const shown = round.pending.slice(round.offset, round.offset + pageSize(request))
    const value = shown.map(id => tell(round, id, request.tenant.accounts.get(id), write))
    const offset = round.offset + shown.length
    const more = offset < round.pending.length
    const token = request.world.random.fork('delta').hex(8) + known.size.toString(16)
    known.set(token, { ...round, offset, began: more ? round.began : request.world.clock.now() })
    const link = (name: string): string => `${request.origin}${request.path}?$${name}=${token}`
    const links = more ? { '@odata.nextLink': link('skiptoken') } : { '@odata.deltaLink': link('deltatoken') }
    return { status: 200, body: { '@odata.context': contextOf(request, 'users'), ...links, value }, cost: unitsOf(request, 1) }
  },
}

function roundOf(request: RouteRequest, known: ReadonlyMap<string, Round>): Round {
  const now = request.world.clock.now()
  const skip = request.query.get('$skiptoken')
  const since = request.query.get('$deltatoken')
  if (skip === null && since === null)
    return { told: new Map(), select: request.query.get('$select'), pending: [...request.tenant.accounts.keys()], offset: 0, began: now }
  const round = known.get(skip ?? since ?? '')
  if (!round || now - round.began > tokenLife)
    throw new Refusal(410, 'syncStateNotFound', 'The delta token has expired; start over without it.')
  if (skip !== null) return round
  const write = userWriter({ ...request, query: new URLSearchParams(round.select === null ? {} : { $select: round.select }) })
  const changed: string[] = []
  for (const account of request.tenant.accounts.values())
    if (round.told.get(account.id) !== digest(write(account))) changed.push(account.id)
  for (const id of round.told.keys()) if (!request.tenant.accounts.has(id)) changed.push(id)
  return { told: new Map(round.told), select: round.select, pending: changed, offset: 0, began: now }
}

function tell(round: Round, id: string, account: Account | undefined, write: (account: Account) => Record<string, unknown>): unknown {
  if (!account) {
    round.told.delete(id)
    return { id, '@removed': { reason: 'changed' } }
  }
  const user = write(account)
  round.told.set(id, digest(user))
  return user
}

const digest = (user: unknown): string => createHash('sha1').update(JSON.stringify(user)).digest('base64')

function pageSize(request: RouteRequest): number {
  const [, size] = /odata\.maxpagesize=(\d+)/u.exec(request.headers['prefer'] ?? '') ?? []
  return Math.max(1, Math.min(200, size === undefined ? 200 : Number(size)))
}

export const deltaRoutes = graphTable('identity', { 'GET /users/delta': delta })
