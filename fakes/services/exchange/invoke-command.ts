import type { RouteAnswer, RouteRequest } from '../define.ts'
import { CmdletError, errorBody } from './cmdlet-error.ts'
import { done, type Cmdlet, type CmdletOutput } from './cmdlet.ts'
import { findListing, keepListing, type Listing } from './listings.ts'
import { readParameters } from './parameters.ts'
import { countRequest } from './rate-limit.ts'
import { accessOf, mayRun } from './role-groups.ts'
import type { WireRow } from './wire-value.ts'

const largestPage = 1000
/** Without `Prefer: odata.maxpagesize` pages are smaller than the ceiling; the number is assumed. */
const defaultPage = 100

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

interface CmdletInput {
  readonly name: string
  readonly parameters: Json
}

function readInput(body: unknown): CmdletInput | null {
  const input = isObject(body) ? body['CmdletInput'] : undefined
  if (!isObject(input) || typeof input['CmdletName'] !== 'string') return null
  const parameters = input['Parameters'] ?? {}
  return isObject(parameters) ? { name: input['CmdletName'], parameters } : null
}

function pageSizeOf(request: RouteRequest): number {
  const asked = /odata\.maxpagesize\s*=\s*(\d+)/i.exec(request.headers['prefer'] ?? '')?.[1]
  const wanted = asked === undefined ? defaultPage : Number(asked)
  return Math.min(Math.max(1, wanted), largestPage)
}

function selectOf(query: URLSearchParams): ReadonlySet<string> | null {
  const names = (query.get('$select') ?? '')
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(name => name !== '')
  return names.length > 0 ? new Set(names) : null
}

const plainText = { 'content-type': 'text/plain; charset=utf-8' }

/** The reason stands in a header; the body is only padding. */
function accessDenied(): RouteAnswer {
  return {
    status: 403,
    body: '\u0000'.repeat(32),
    headers: { ...plainText, 'x-exceptiontype': 'CmdletAccessDeniedException' },
  }
}

function badRequest(message: string): RouteAnswer {
  return { status: 400, body: { error: { code: 'BadRequest', message, details: [] } } }
}

function context(request: RouteRequest): string {
  return `${request.origin}/adminapi/${versionOf(request)}/${request.params['tenant'] ?? request.tenant.id}`
}

export function versionOf(request: RouteRequest): string {
  return /^\/adminapi\/v1\.0\//i.test(request.path) ? 'v1.0' : 'beta'
}

function writePage(request: RouteRequest, listing: Listing, name: string | null, from: number): RouteAnswer {
  const end = Math.min(from + listing.pageSize, listing.rows.length)
  const value: WireRow[] = []
  for (let index = from; index < end; index++) value.push(listing.rows.row(index, listing.select))
  const more = end < listing.rows.length
  const body: Record<string, unknown> = {
    '@odata.context': `${context(request)}/$metadata#Collection(Exchange.GenericHashTable)`,
    'adminapi.warnings@odata.type': '#Collection(String)',
    '@adminapi.warnings': more ? [] : listing.warnings,
  }
  if (more && name) body['@odata.nextLink'] = `${context(request)}/InvokeCommand?$skiptoken=${name}-${end}`
  return { status: 200, body: { ...body, value } }
}

function answerOutput(request: RouteRequest, output: CmdletOutput): RouteAnswer {
  const listing: Listing = {
    rows: output.rows,
    select: selectOf(request.query),
    pageSize: pageSizeOf(request),
    warnings: output.warnings ?? [],
    request: JSON.stringify(request.body),
  }
  const name = output.rows.length > listing.pageSize ? keepListing(request.world, listing) : null
  const answer = writePage(request, listing, name, 0)
  if (!output.errors?.length || !isObject(answer.body)) return answer
  return { ...answer, body: { ...answer.body, '@adminapi.errors': output.errors } }
}

function nextPage(request: RouteRequest, token: string): RouteAnswer {
  const [name = '', from = ''] = token.split('-')
  const listing = findListing(request.world, name)
  const start = Number(from)
  if (!listing || !Number.isInteger(start) || start < 1) return badRequest('The skip token is invalid or has expired.')
  if (JSON.stringify(request.body) !== listing.request)
    return badRequest('The skip token belongs to another request; send the body of the first request again.')
  return writePage(request, listing, name, start)
}

const question = (cmdlet: string): string => `Are you sure you want to perform this action? Performing the operation "${cmdlet}".`

/** Runs one cmdlet for the caller: role, parameters, confirmation, then the handler; its errors become the service's answers. */
export function invokeCommand(request: RouteRequest, cmdlets: ReadonlyMap<string, Cmdlet>): RouteAnswer {
  const clientId = request.claims?.clientId ?? ''
  const budget = countRequest(request.world, `${request.service}|${request.tenant.name}|${clientId}`)
  const answer = budget.exceeded
    ? {
        status: 429,
        body: 'You have reached the maximum number of requests for this application.',
        headers: plainText,
      }
    : runCommand(request, cmdlets, clientId)
  return { ...answer, headers: { ...answer.headers, ...budget.headers } }
}

function runCommand(request: RouteRequest, cmdlets: ReadonlyMap<string, Cmdlet>, clientId: string): RouteAnswer {
  const named = (request.params['tenant'] ?? '').toLowerCase()
  const { world, tenant } = request
  if (named !== tenant.id.toLowerCase() && named !== tenant.initialDomain.toLowerCase()) return accessDenied()
  const input = readInput(request.body)
  if (!input) return badRequest('The request body has no CmdletInput with CmdletName and Parameters.')
  const cmdlet = cmdlets.get(input.name.toLowerCase())
  if (!cmdlet || !mayRun(accessOf(tenant, clientId), cmdlet)) return accessDenied()
  const token = request.query.get('$skiptoken')
  if (token !== null) return nextPage(request, token)
  try {
    const parameters = readParameters(input.parameters, cmdlet.parameters)
    if (cmdlet.confirms && parameters.flagOr('Confirm') !== false) {
      const asked = answerOutput(request, done)
      return {
        ...asked,
        body: {
          ...(isObject(asked.body) ? asked.body : {}),
          '@adminapi.confirmationmessage': question(cmdlet.name),
        },
      }
    }
    return answerOutput(request, cmdlet.run({ world, tenant, parameters }))
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error
    const type = error.exception.slice(error.exception.lastIndexOf('.') + 1)
    return { status: error.status, body: errorBody(error), headers: { 'x-exceptiontype': type } }
  }
}
