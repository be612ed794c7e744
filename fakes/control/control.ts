import { createServer, type IncomingMessage } from 'node:http'
import { z } from 'zod'
import { readBody } from '../services/body.ts'
import type { DelegatedSignIns } from '../services/login/device-codes.ts'
import type { World, WorldPair } from '../tenant/world.ts'
import { parseDuration } from './duration.ts'
import { faultRuleSchema, type Faults } from './faults.ts'
import { reportMapping } from './report-mapping.ts'
import { readState, stateKinds, toJson } from './state.ts'

/** What the control interface acts on. */
export interface ControlContext {
  readonly world: () => World
  readonly faults: () => Faults
  readonly signIns: DelegatedSignIns
  /** Starts over; null when the twin was started without a way to rebuild its world. */
  readonly reset: (() => void) | null
  readonly migrate: ((world: World, pairs: WorldPair[]) => void) | null
}

interface Answer {
  readonly status: number
  readonly body: unknown
}
const ok = (body: unknown): Answer => ({ status: 200, body })
const refuse = (status: number, error: string): Answer => ({ status, body: { error } })

const clockSchema = z.strictObject({ advance: z.string() })
const faultsSchema = z.preprocess(body => (Array.isArray(body) ? body : [body]), z.array(faultRuleSchema).max(100))
const migrateSchema = z.strictObject({
  users: z.union([z.literal('all'), z.array(z.string()).min(1)]),
})
const approveSchema = z.strictObject({
  side: z.enum(['source', 'target', 'other']),
  user: z.string(),
  userCode: z.string().optional(),
})

const sentence = (error: z.ZodError): string => error.issues.map(issue => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ')

function advance(context: ControlContext, body: unknown): Answer {
  const read = clockSchema.safeParse(body)
  const ms = read.success ? parseDuration(read.data.advance) : null
  if (ms === null) return refuse(400, 'Send {"advance":"PT1H"}: an ISO 8601 duration of at most 400 days.')
  const { clock } = context.world()
  clock.advance(ms)
  return ok({ now: clock.iso() })
}

function migrate(context: ControlContext, body: unknown): Answer {
  if (!context.migrate) return refuse(501, 'This twin was started without a way to migrate users by itself.')
  const read = migrateSchema.safeParse(body)
  if (!read.success) return refuse(400, 'Send {"users":[source UPN, …]} or {"users":"all"}.')
  const world = context.world()
  const { users } = read.data
  if (users === 'all') {
    context.migrate(world, [...world.pairs])
    return ok({ migrated: world.pairs.length })
  }
  const byUpn = new Map(world.pairs.map(pair => [pair.sourceUpn.toLowerCase(), pair]))
  const pairs = users.map(upn => byUpn.get(upn.toLowerCase()))
  const known = pairs.filter(pair => pair !== undefined)
  if (known.length < users.length)
    return refuse(404, `${users.length - known.length} of ${users.length} users are not in this world; none was migrated.`)
  context.migrate(world, known)
  return ok({ migrated: known.length })
}

function approve(context: ControlContext, body: unknown): Answer {
  const read = approveSchema.safeParse(body)
  if (!read.success) return refuse(400, `Send {"side":"source","user":UPN}; ${sentence(read.error)}.`)
  const { side, user, userCode } = read.data
  const tenant = context.world().tenants.get(side)
  const account = tenant && [...tenant.accounts.values()].find(entry => entry.userPrincipalName.toLowerCase() === user.toLowerCase())
  if (!tenant || !account) return refuse(404, `The ${side} has no user of this name.`)
  const approved = context.signIns.approve(tenant.id, account.id, userCode)
  return approved > 0 ? ok({ approved }) : refuse(409, `No device sign-in waits in the ${side}.`)
}

function setFaults(context: ControlContext, body: unknown): Answer {
  const read = faultsSchema.safeParse(body)
  if (!read.success) return refuse(400, `The fault rules are not valid: ${sentence(read.error)}.`)
  context.faults().set(read.data)
  return ok(context.faults().list())
}

function showState(context: ControlContext, side: string, kind: string, id: string | null): Answer {
  const tenant = [...context.world().tenants.values()].find(candidate => candidate.name === side)
  if (!tenant) return refuse(404, 'The side is not one of this world: source, target or other.')
  if (!stateKinds(tenant).includes(kind)) return refuse(404, `The kind is none of: ${stateKinds(tenant).join(', ')}.`)
  const value = readState(tenant, kind, id)
  return value === undefined ? refuse(404, `The ${side} has nothing of this id in ${kind}.`) : ok(value)
}

function answer(context: ControlContext, method: string, url: URL, body: unknown): Answer {
  const [first = '', ...rest] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent)
  const world = context.world()
  switch (`${method} ${first}`) {
    case 'GET truth':
      return ok(world.truth)
    case 'GET requests':
      return ok(url.searchParams.get('summary') === '1' ? world.log.totals() : world.requests)
    case 'POST reset':
      if (!context.reset) return refuse(501, 'This twin was started without a way to rebuild its world.')
      context.reset()
      return ok({ now: context.world().clock.iso() })
    case 'GET clock':
      return ok({ now: world.clock.iso() })
    case 'POST clock':
      return advance(context, body)
    case 'GET faults':
      return ok(context.faults().list())
    case 'POST faults':
      return setFaults(context, body)
    case 'GET state':
      return showState(context, rest[0] ?? '', rest[1] ?? '', rest.length > 2 ? rest.slice(2).join('/') : null)
    case 'POST migrate':
      return migrate(context, body)
    case 'POST identity-mapping': {
      const report = reportMapping(world, body)
      return report ? ok({ users: report }) : refuse(400, 'Send {"users":[target UPN or id, …]}.')
    }
    case 'POST device':
      if (rest[0] === 'approve') return approve(context, body)
      break
  }
  return refuse(404, 'Not known here: use truth, requests, reset, clock, faults, state, migrate, identity-mapping or device/approve.')
}

async function handle(context: ControlContext, request: IncomingMessage): Promise<Answer> {
  const read = await readBody(request)
  if (!read.ok) return refuse(413, 'The body is too large.')
  try {
    const body: unknown = read.text === '' ? undefined : JSON.parse(read.text)
    return answer(context, request.method ?? 'GET', new URL(request.url ?? '/', 'http://control'), body)
  } catch (cause) {
    if (cause instanceof SyntaxError) return refuse(400, 'The body is not JSON.')
    if (cause instanceof URIError || cause instanceof TypeError) return refuse(400, 'The URL is not valid.')
    return refuse(500, `The twin could not do it: ${cause instanceof Error ? cause.message : 'an unknown failure'}`)
  }
}

/** The control interface on its own port; loopback unless the host says otherwise. */
export function listenControl(context: ControlContext, host: string, port = 0): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    handle(context, request)
      .catch(() => refuse(400, 'The request could not be read.'))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(toJson(body))
      })
      .catch(() => request.socket.destroy())
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') return reject(new Error('The control interface has no port.'))
      resolve({
        port: address.port,
        close: () =>
          new Promise(done => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}
