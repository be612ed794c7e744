import { randomUUID } from 'node:crypto'
import { begun, type RouteAnswer, type RouteRequest } from '../define.ts'
import { CsomError, noPath, NotModelled, tooManyPaths } from './csom-error.ts'
import { csomObject, identityOf, writeObject, type CsomObject } from './csom-object.ts'
import { readCsomRequest, type CsomAction, type CsomPath, type CsomRequest } from './csom-request.ts'
import { objectMethods, plainMethods } from './tenant-methods.ts'

const tenantType = '{268004ae-ef6b-4e9b-8425-127220d84719}'
const deepest = 20
/** As SharePoint Server limits it; assumed for SharePoint Online. https://learn.microsoft.com/previous-versions/office/sharepoint-server/ee535951(v=office.15) */
const mostPaths = 256

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
    if (!path || depth > deepest) throw noPath(id)
    const object = this.#evaluate(path, depth)
    this.#known.set(id, object)
    return object
  }

  #evaluate(path: CsomPath, depth: number): CsomObject {
    const { world, tenant, half } = this.#request
    const isTenant = path.kind === 'Constructor' ? path.typeId === tenantType : path.kind === 'Identity' && path.name.endsWith('\nTenant')
    if (isTenant)
      return csomObject('Tenant', 'Tenant', { RootSiteUrl: `https://${tenant.initialDomain.split('.')[0] ?? ''}.sharepoint.com` })
    const method =
      path.kind === 'Method' && path.parent !== null && this.#isTenant(path.parent, depth) ? objectMethods[path.name] : undefined
    if (!method) throw new NotModelled(`the ${path.kind.toLowerCase()} ${path.name || path.typeId} of the client object model`)
    return method({ world, tenant, parameters: path.parameters, half })
  }

  #isTenant(id: string, depth: number): boolean {
    return this.#object(id, depth + 1).identity === 'Tenant'
  }

  /**
   * Ids and results of actions in their order. A scope adds its own result behind those of the actions in it, of which none follows one that failed.
   * https://learn.microsoft.com/openspecs/sharepoint_protocols/ms-csom/ccebe03c-0288-4d73-9b46-8c38cad2afd1
   */
  run(actions: readonly CsomAction[], results: unknown[] = []): unknown[] {
    for (const action of actions)
      if (action.kind !== 'ExceptionHandlingScopeSimple') results.push(action.id, this.#answer(action))
      else {
        let error: CsomError | null = null
        try {
          this.run(action.actions, results)
        } catch (caught) {
          if (!(caught instanceof CsomError)) throw caught
          error = caught
        }
        results.push(action.id, { HasException: error !== null, ErrorInfo: errorInfo(this.#correlation, error) })
      }
    return results
  }

  #answer(action: CsomAction): unknown {
    const { world, tenant, half } = this.#request
    if (action.kind === 'Method') {
      const method = this.#isTenant(action.path, 0) ? plainMethods[action.name] : undefined
      if (!method) throw new NotModelled(`the method ${action.name} of the client object model`)
      return method({ world, tenant, parameters: action.parameters, half })
    }
    if (action.kind === 'SetProperty') throw new NotModelled(`setting ${action.name} in the client object model`)
    const object = this.#object(action.path)
    if (action.kind === 'ObjectPath') return { IsNull: false }
    if (action.kind === 'ObjectIdentityQuery') return { _ObjectIdentity_: identityOf(tenant, this.#correlation, object.identity ?? '') }
    return writeObject(tenant, this.#correlation, object)
  }
}

const errorInfo = (correlation: string, error: CsomError | null): unknown =>
  error && {
    ErrorMessage: error.message,
    ErrorValue: null,
    TraceCorrelationId: correlation,
    ErrorCode: error.code,
    ErrorTypeName: error.type,
  }

const header = (correlation: string, error: CsomError | null): unknown => ({
  SchemaVersion: '15.0.0.0',
  LibraryVersion: '16.0.27104.12006',
  ErrorInfo: errorInfo(correlation, error),
  TraceCorrelationId: correlation,
})

/** The client object model's one door: whatever happens in the actions, the status is 200, but for what the twin does not model. */
export function processQuery(request: RouteRequest): RouteAnswer {
  const correlation = randomUUID()
  const query = typeof request.body === 'string' ? readCsomRequest(request.body) : null
  if (!query) {
    const error = new CsomError('The expression is not valid.', -1, 'Microsoft.SharePoint.Client.InvalidClientQueryException')
    return { status: 200, body: [header(correlation, error)] }
  }
  try {
    if (query.paths.size > mostPaths) throw tooManyPaths()
    const actions = begun(request.half, query.actions)
    return { status: 200, body: [header(correlation, null), ...new Evaluation(request, query, correlation).run(actions)] }
  } catch (error) {
    if (error instanceof NotModelled)
      return { status: 501, body: { error: { code: 'NotImplemented', message: error.message } }, cost: 0, unknown: true }
    if (!(error instanceof CsomError)) throw error
    return { status: 200, body: [header(correlation, error)] }
  }
}
