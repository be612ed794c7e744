import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { parseAnswer } from '../parse.ts'
import { answersTo, csomFailure, envelope, errorSchema, methodPath, methodXml, queryXml, unanswered } from './process-query.ts'
import type { CsomMethod, SharePointService } from './process-query.ts'

/** What one of many calls answered: an object's properties, or why there are none. */
export type EachAnswer = { readonly value: unknown } | { readonly error: WavegateError }

/** https://learn.microsoft.com/openspecs/sharepoint_protocols/ms-csom/68819bf1-dbec-4a1b-bc46-f96edcb3639c */
const scopeSchema = z.object({ HasException: z.boolean(), ErrorInfo: errorSchema.nullable() })

/**
 * Calls in one request. A request may use 256 object paths and 16 internal resources in SharePoint Server
 * (https://learn.microsoft.com/previous-versions/office/sharepoint-server/ee535951(v=office.15)); what SharePoint Online
 * grants is written nowhere, so this is assumed, and a request that is refused as a whole is asked again in halves.
 */
export const together = 50

/** A method of `Tenant`; `object` when it answers an object whose properties are wanted, not a plain value. */
type AskedMethod = Pick<CsomMethod, 'name' | 'object'>

/**
 * Asks the method of `Tenant` once with each list of parameters; the answers have the order of the calls. Each call stands in an
 * exception handling scope of its own, so a call that fails takes no other with it.
 */
export async function processEach(
  service: SharePointService,
  method: AskedMethod,
  calls: readonly CsomMethod['parameters'][],
): Promise<EachAnswer[]> {
  const chunks: (typeof calls)[] = []
  for (let start = 0; start < calls.length; start += together) chunks.push(calls.slice(start, start + together))
  return (await Promise.all(chunks.map(async chunk => chunkOf(service, method, chunk)))).flat()
}

async function chunkOf(service: SharePointService, method: AskedMethod, calls: readonly CsomMethod['parameters'][]): Promise<EachAnswer[]> {
  try {
    return await scoped(service, method, calls)
  } catch (error) {
    if (!(error instanceof WavegateError) || error.code !== 'request-refused' || calls.length === 1) throw error
    const half = Math.ceil(calls.length / 2)
    return [...(await chunkOf(service, method, calls.slice(0, half))), ...(await chunkOf(service, method, calls.slice(half)))]
  }
}

/** Four ids a call, from 3 on: object path, scope, and the two actions in it. */
const idsOf = (index: number) => ({ path: 3 + 4 * index, scope: 4 + 4 * index, exists: 5 + 4 * index, query: 6 + 4 * index })

async function scoped(
  service: SharePointService,
  { name, object }: AskedMethod,
  calls: readonly CsomMethod['parameters'][],
): Promise<EachAnswer[]> {
  const actions = calls.map((parameters, index) => {
    const { path, scope, exists, query } = idsOf(index)
    const asked = object
      ? `<ObjectPath Id="${exists}" ObjectPathId="${path}"/>${queryXml(query, path)}`
      : methodXml(query, { name, parameters })
    return `<ExceptionHandlingScopeSimple Id="${scope}">${asked}</ExceptionHandlingScopeSimple>`
  })
  const paths = object ? calls.map((parameters, index) => methodPath(idsOf(index).path, { name, parameters })) : []
  const results = await answersTo(service, { name }, envelope(actions.join(''), paths.join('')), true)
  const byId = new Map<number, unknown>()
  for (let at = 0; at < results.length; at += 2) {
    const id = results[at]
    if (typeof id !== 'number' || byId.has(id) || at + 1 >= results.length) throw unanswered(service, { name })
    byId.set(id, results[at + 1])
  }
  return calls.map((_, index) => {
    const { scope, query } = idsOf(index)
    const where = { service: 'sharepointAdmin', side: service.side, path: name } as const
    const { HasException, ErrorInfo } = parseAnswer(scopeSchema, byId.get(scope), where)
    if (HasException !== (ErrorInfo !== null) || HasException === byId.has(query)) throw unanswered(service, { name })
    return ErrorInfo === null ? { value: byId.get(query) } : { error: csomFailure(service, { name }, ErrorInfo, '') }
  })
}
