import { createHash } from 'node:crypto'
import type { Route, RouteRequest } from '../../define.ts'
import type { Account } from '../../../tenant/account.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { filterOf } from '../odata/query-options.ts'
import { unitsOf } from '../wire/cost.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'
import { idsOf } from './delta-filter.ts'
import { accountsFor } from './listed-users.ts'
import { refuseSingleUserProperties, userWriter } from './to-graph-user.ts'

type Row = Readonly<Record<string, unknown>>

/** What a client has been told: digests by account id and property. `pending` lists the ids of this round, told from `offset` on. */
interface Round {
  readonly told: Map<string, ReadonlyMap<string, string>>
  readonly select: string | null
  readonly ids: ReadonlySet<string> | null
  readonly pending: readonly string[]
  readonly offset: number
  readonly began: number
}

const rounds = new WeakMap<Tenant, Map<string, Round>>()
const tokenLife = 7 * 24 * 3_600_000
const unsupported = (option: string): Refusal =>
  new Refusal(400, 'Request_UnsupportedQuery', `'${option}' is not supported by the service.`)

/** Pages of at most 200 changes and a `deltaLink`: https://learn.microsoft.com/graph/api/user-delta */
const delta: Route = {
  roles: ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  answer: request => {
    for (const option of ['$top', '$orderby', '$search', '$count']) if (request.query.has(option)) throw unsupported(option)
    refuseSingleUserProperties(request)
    const known = rounds.get(request.tenant) ?? new Map<string, Round>()
    rounds.set(request.tenant, known)
    const accounts = new Map([...accountsFor(request)].map(account => [account.id, account]))
    const round = roundOf(request, known, accounts)
    const write = writerOf(request, round.select)
    const shown = round.pending.slice(round.offset, round.offset + pageSize(request))
    const minimal = /\breturn=minimal\b/iu.test(request.headers['prefer'] ?? '')
    const value = shown.map(id => tell(request, round, id, accounts.get(id), write, minimal))
    const offset = round.offset + shown.length
    const more = offset < round.pending.length
    const token = request.world.random.fork('delta').hex(8) + known.size.toString(16)
    known.set(token, { ...round, offset, began: more ? round.began : request.world.clock.now() })
    const link = (name: string): string => `${request.origin}${request.path}?$${name}=${token}`
    const links = more ? { '@odata.nextLink': link('skiptoken') } : { '@odata.deltaLink': link('deltatoken') }
    return { status: 200, body: { '@odata.context': contextOf(request, 'users'), ...links, value }, cost: unitsOf(request, 1) }
  },
}

type Write = (account: Account) => Row
const writerOf = (request: RouteRequest, select: string | null): Write =>
  userWriter({ ...request, query: new URLSearchParams(select === null ? {} : { $select: select }) })

function roundOf(request: RouteRequest, known: ReadonlyMap<string, Round>, accounts: ReadonlyMap<string, Account>): Round {
  const now = request.world.clock.now()
  const skip = request.query.get('$skiptoken')
  const since = request.query.get('$deltatoken')
  if (skip === null && (since === null || since === 'latest')) {
    const ids = idsOf(filterOf(request))
    const select = request.query.get('$select')
    const pending = [...accounts.keys()].filter(id => !ids || ids.has(id))
    const first: Round = { told: new Map(), select, ids, pending, offset: 0, began: now }
    if (since === null) return first
    const write = writerOf(request, select)
    for (const id of pending) tell(request, first, id, accounts.get(id), write, false)
    return { ...first, pending: [] }
  }
  const round = known.get(skip ?? since ?? '')
  if (!round || now - round.began > tokenLife)
    throw new Refusal(410, 'syncStateNotFound', 'The delta token has expired; start over without it.')
  if (skip !== null) return round
  const write = writerOf(request, round.select)
  const pending = [...accounts.values()]
    .filter(account => (!round.ids || round.ids.has(account.id)) && !sameRow(round.told.get(account.id), digests(write(account))))
    .map(account => account.id)
  for (const id of round.told.keys()) if (!accounts.has(id)) pending.push(id)
  return { ...round, told: new Map(round.told), pending, offset: 0, began: now }
}

/** A deleted account can be restored, `changed`, until it is gone for good, `deleted`. */
function tell(request: RouteRequest, round: Round, id: string, account: Account | undefined, write: Write, minimal: boolean): Row {
  if (!account) {
    round.told.delete(id)
    return { id, '@removed': { reason: request.tenant.deletedAccounts.has(id) ? 'changed' : 'deleted' } }
  }
  const user = write(account)
  const before = round.told.get(id)
  const now = digests(user)
  round.told.set(id, now)
  if (!minimal || !before) return user
  return Object.fromEntries(Object.entries(user).filter(([name]) => name === 'id' || before.get(name) !== now.get(name)))
}

const digests = (user: Row): Map<string, string> => new Map(Object.entries(user).map(([name, value]) => [name, digest(value)]))
const sameRow = (before: ReadonlyMap<string, string> | undefined, now: ReadonlyMap<string, string>): boolean =>
  before !== undefined && [...now].every(([name, value]) => before.get(name) === value)

function digest(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  return text.length <= 24 ? text : createHash('sha1').update(text).digest('base64')
}

function pageSize(request: RouteRequest): number {
  const [, size] = /odata\.maxpagesize=(\d+)/u.exec(request.headers['prefer'] ?? '') ?? []
  return Math.max(1, Math.min(200, size === undefined ? 200 : Number(size)))
}

export const deltaRoutes = graphTable('identity', { 'GET /users/delta': delta })
