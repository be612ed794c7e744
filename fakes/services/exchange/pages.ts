import type { RouteAnswer, RouteRequest } from '../define.ts'
import type { CmdletOutput } from './cmdlet.ts'
import { findListing, keepListing, type Listing } from './listings.ts'
import type { WireRow } from './wire-value.ts'

const largestPage = 1000
/** Without `Prefer: odata.maxpagesize` pages are smaller than the ceiling; the number is assumed. */
const defaultPage = 100

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

export function badRequest(message: string): RouteAnswer {
  return { status: 400, body: { error: { code: 'BadRequest', message, details: [] } } }
}

function context(request: RouteRequest): string {
  return `${request.origin}/adminapi/${versionOf(request)}/${request.params['tenant'] ?? request.tenant.id}`
}

export function versionOf(request: RouteRequest): string {
  return /^\/adminapi\/v1\.0\//i.test(request.path) ? 'v1.0' : 'beta'
}

const keyOf = ({ service, tenant, claims, body }: RouteRequest): string => JSON.stringify([service, tenant.name, claims?.clientId, body])

interface Page extends RouteAnswer {
  readonly body: Readonly<Record<string, unknown>>
}

function writePage(request: RouteRequest, listing: Listing, name: string | null, from: number): Page {
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

/** The first page of what a cmdlet found; a listing is kept when there are more. */
export function writeOutput(request: RouteRequest, output: CmdletOutput): Page {
  const listing: Listing = {
    rows: output.rows,
    select: selectOf(request.query),
    pageSize: pageSizeOf(request),
    warnings: output.warnings ?? [],
    request: keyOf(request),
  }
  const name = output.rows.length > listing.pageSize ? keepListing(request.world, listing) : null
  const answer = writePage(request, listing, name, 0)
  if (!output.errors?.length) return answer
  return { ...answer, body: { ...answer.body, '@adminapi.errors': output.errors } }
}

/** A later page, for the request that began the listing and for no other. */
export function nextPage(request: RouteRequest, token: string): RouteAnswer {
  const [name = '', from = ''] = token.split('-')
  const listing = findListing(request.world, name)
  const start = Number(from)
  if (!listing || !Number.isInteger(start) || start < 1) return badRequest('The skip token is invalid or has expired.')
  if (keyOf(request) !== listing.request)
    return badRequest('The skip token belongs to another request; send the body of the first request again.')
  return writePage(request, listing, name, start)
}
