import type { RouteAnswer } from '../define.ts'
import { bindRoutes, dispatch } from '../router.ts'
import type { Delays } from '../../tenant/delays.ts'
import type { TenantName } from '../../tenant/tenant.ts'
import { tinyAccount, tinyWorld } from '../../tenant/testing.ts'
import type { World } from '../../tenant/world.ts'
import { graphRoutes } from './index.ts'

const everyRole = [
  ...new Set(graphRoutes.flatMap(table => Object.values(table.routes)).flatMap(route => (route.roles === 'public' ? [] : route.roles))),
]

export interface Asked {
  readonly side?: TenantName
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly clientId?: string
  /** Present: a delegated token of this user instead of an app's. */
  readonly userId?: string
}

/** A tiny world on a clock that stands still, with Graph's routes bound. */
export function graphWorld(delays: Partial<Delays> = {}): World {
  const world = tinyWorld({ realNow: () => Date.UTC(2026, 10, 23, 12), delays })
  bindRoutes(world, graphRoutes)
  return world
}

/** `count` further accounts `user-0…` on one side. */
export function addAccounts(world: World, side: TenantName, count: number): void {
  for (let n = 0; n < count; n++) tinyAccount(world.tenant(side), `user-${n}`)
}

/** Asks Graph as an app that holds every role: `GET /v1.0/users`. The body is what a JSON client would read. */
export async function ask(world: World, line: string, asked: Asked = {}): Promise<{ status: number; body: unknown; answer: RouteAnswer }> {
  const space = line.indexOf(' ')
  const { side = 'source', headers = {}, body, clientId = 'app', userId } = asked
  const tenant = world.tenant(side)
  const claims = {
    clientId,
    tenantId: tenant.id,
    roles: userId === undefined ? everyRole : [],
    scopes: userId === undefined ? [] : everyRole,
    userId: userId ?? null,
    appidacr: '2' as const,
  }
  const inner = { method: line.slice(0, space), path: line.slice(space + 1), headers, body, origin: 'https://graph.example', claims }
  const answer = await dispatch(world, tenant, 'graph', inner)
  return { status: answer.status, body: answer.body, answer }
}

/** What a world announces from now on, by name; questions to behaviours and warnings of a change are left out. */
export function announced(world: World): string[] {
  const names: string[] = []
  const emit = world.emit.bind(world)
  world.emit = (event, detail) => {
    if (!/-asked$|\.changing$/u.test(event)) names.push(event)
    emit(event, detail)
  }
  return names
}

export const eventual = { consistencylevel: 'eventual' }

/** The value at a path of a JSON body; undefined where the path ends early. */
export function at(body: unknown, ...path: readonly (string | number)[]): unknown {
  let value = body
  for (const step of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  return value
}

/** The items of a collection answer. */
export function items(body: unknown): unknown[] {
  const value = at(body, 'value')
  return Array.isArray(value) ? value : []
}
