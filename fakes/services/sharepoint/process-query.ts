import { randomUUID } from 'node:crypto'
import type { RouteAnswer, RouteRequest } from '../define.ts'
import { CsomError, noMethod } from './csom-error.ts'
import { csomObject, identityOf, writeObject, type CsomObject } from './csom-object.ts'
import { readCsomRequest, type CsomAction, type CsomPath, type CsomRequest } from './csom-request.ts'
import { objectMethods, plainMethods } from './tenant-methods.ts'

const tenantType = '{268004ae-ef6b-4e9b-8425-127220d84719}'
const deepest = 20

/** Runs the actions of one request; every object path is evaluated once. */
class Evaluation {
  readonly #request: RouteRequest
  readonly #query: CsomRequest
  readonly #correlation: string
  readonly #known = new Map<string, CsomObject>()

  constructor(request: RouteRequest, query: CsomRequest, correlation: string) {
    this.#request = request
    this.#query = query
    this.#correlation = correlation
  }

  #object(id: string, depth = 0): CsomObject {
    const known = this.#known.get(id)
    if (known) return known
    const path = this.#query.paths.get(id)
    if (!path || depth > deepest) throw noMethod(id)
    const object = this.#evaluate(path, depth)
    this.#known.set(id, object)
    return object
  }

  #evaluate(path: CsomPath, depth: number): CsomObject {
    const { world, tenant } = this.#request
    const isTenant = path.kind === 'Constructor' ? path.typeId === tenantType : path.kind === 'Identity' && path.name.endsWith('\nTenant')
    if (isTenant)
      return csomObject('Tenant', 'Tenant', { RootSiteUrl: `https://${tenant.initialDomain.split('.')[0] ?? ''}.sharepoint.com` })
    const method =
      path.kind === 'Method' && path.parent !== null && this.#isTenant(path.parent, depth) ? objectMethods[path.name] : undefined
    if (!method) throw noMethod(path.name || path.typeId)
    return method({ world, tenant, parameters: path.parameters })
  }

  #isTenant(id: string, depth: number): boolean {
    return this.#object(id, depth + 1).identity === 'Tenant'
  }

  /** What one action adds to the answer after its id; undefined when nothing. */
  answer(action: CsomAction): unknown {
    const { world, tenant } = this.#request
    if (action.kind === 'Method') {
      const method = this.#isTenant(action.path, 0) ? plainMethods[action.name] : undefined
      if (!method) throw noMethod(action.name)
      return method({ world, tenant, parameters: action.parameters })
    }
    if (action.kind === 'SetProperty') throw noMethod(action.name)
    const object = this.#object(action.path)
    if (action.kind === 'ObjectPath') return { IsNull: false }
    if (action.kind === 'ObjectIdentityQuery') return { _ObjectIdentity_: identityOf(tenant, this.#correlation, object.identity ?? '') }
    return writeObject(tenant, this.#correlation, object)
  }
}

function header(correlation: string, error: CsomError | null): unknown {
  const ErrorInfo = error && {
    ErrorMessage: error.message,
    ErrorValue: null,
    TraceCorrelationId: correlation,
    ErrorCode: error.code,
    ErrorTypeName: error.type,
  }
  return { SchemaVersion: '15.0.0.0', LibraryVersion: '16.0.27104.12006', ErrorInfo, TraceCorrelationId: correlation }
}

/** The client object model's one door: whatever happens in the actions, the status is 200. */
export function processQuery(request: RouteRequest): RouteAnswer {
  const correlation = randomUUID()
  const query = typeof request.body === 'string' ? readCsomRequest(request.body) : null
  if (!query) {
    const error = new CsomError('The expression is not valid.', -1, 'Microsoft.SharePoint.Client.InvalidClientQueryException')
    return { status: 200, body: [header(correlation, error)] }
  }
  try {
    const evaluation = new Evaluation(request, query, correlation)
    const results = query.actions.flatMap(action => [action.id, evaluation.answer(action)])
    return { status: 200, body: [header(correlation, null), ...results] }
  } catch (error) {
    if (!(error instanceof CsomError)) throw error
    return { status: 200, body: [header(correlation, error)] }
  }
}
