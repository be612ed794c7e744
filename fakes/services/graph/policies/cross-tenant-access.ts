import { z } from 'zod'
import type { Route, RouteAnswer, RouteRequest } from '../../define.ts'
import type { PartnerPolicy } from '../../../tenant/organization.ts'
import { collection, entity, type Row } from '../organization/collection.ts'
import { bodyOf } from '../wire/body.ts'
import { graphTable } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'
import { applyPartner, defaultRow, partnerRow, partnerShape } from './partner-shape.ts'

const reading = ['Policy.Read.All', 'Policy.ReadWrite.CrossTenantAccess']
const writing = ['Policy.ReadWrite.CrossTenantAccess']
const base = '/policies/crossTenantAccessPolicy'
const set = 'policies/crossTenantAccessPolicy'

const missing = (what: string): Refusal =>
  new Refusal(404, 'Directory_ObjectNotFound', `Unable to read the company information from the directory: ${what} was not found.`)
const exists = (): Refusal =>
  new Refusal(409, 'Request_MultipleObjectsWithSameKeyValue', 'Another object with the same value for property tenantId already exists.')

function partnerOf(request: RouteRequest): PartnerPolicy {
  const id = request.params['partner'] ?? ''
  const policy = request.tenant.partners.get(id.toLowerCase())
  if (!policy) throw missing(`partner '${id}'`)
  return policy
}

const syncRow = (request: RouteRequest, policy: PartnerPolicy): Row => ({
  tenantId: policy.tenantId,
  displayName: [...request.world.tenants.values()].find(tenant => tenant.id === policy.tenantId)?.displayName ?? null,
  userSyncInbound: { isSyncAllowed: policy.userSyncInbound },
})

/** `$expand=identitySynchronization` puts the partner's sync policy beside it; null where none was set. */
const expanded = (request: RouteRequest, policy: PartnerPolicy): Row => {
  const expands = /(^|,)\s*identitySynchronization\s*(,|$)/iu.test(request.query.get('$expand') ?? '')
  if (!expands) return partnerRow(policy)
  return { ...partnerRow(policy), identitySynchronization: policy.userSyncInbound === null ? null : syncRow(request, policy) }
}

const read = (answer: (request: RouteRequest) => RouteAnswer): Route => ({ roles: reading, answer })
const write = (answer: (request: RouteRequest) => RouteAnswer): Route => ({ roles: writing, answer })

function create(request: RouteRequest): RouteAnswer {
  const body = bodyOf(request, partnerShape)
  const tenantId = body.tenantId?.toLowerCase()
  if (tenantId === undefined) throw new Refusal(400, 'Request_BadRequest', "A value must be provided for property 'tenantId'.")
  if (request.tenant.partners.has(tenantId)) throw exists()
  const policy: PartnerPolicy = {
    tenantId,
    b2bCollaborationInbound: null,
    b2bCollaborationOutbound: null,
    inboundTrust: null,
    automaticUserConsent: null,
    isInMultiTenantOrganization: false,
    userSyncInbound: null,
  }
  applyPartner(policy, body)
  request.tenant.partners.set(tenantId, policy)
  return { ...entity(request, `${set}/partners`, partnerRow(policy)), status: 201 }
}

function update(request: RouteRequest, policy: PartnerPolicy): RouteAnswer {
  applyPartner(policy, bodyOf(request, partnerShape))
  return { status: 204 }
}

const syncShape = z.strictObject({
  displayName: z.string().optional(),
  userSyncInbound: z.strictObject({ isSyncAllowed: z.boolean() }).optional(),
})

/** PUT creates and answers 409 the second time; PATCH changes and answers 404 before the first PUT. */
function writeSync(request: RouteRequest): RouteAnswer {
  const policy = partnerOf(request)
  const { userSyncInbound } = bodyOf(request, syncShape)
  if (request.method === 'PUT' && policy.userSyncInbound !== null) throw exists()
  if (request.method === 'PATCH' && policy.userSyncInbound === null) throw missing('identitySynchronization')
  policy.userSyncInbound = userSyncInbound?.isSyncAllowed ?? policy.userSyncInbound ?? false
  return { status: 204 }
}

export const crossTenantAccessRoutes = graphTable('identity', {
  [`GET ${base}`]: read(request =>
    entity(request, set, { id: 'crossTenantAccessPolicy', displayName: 'CrossTenantAccessPolicy', allowedCloudEndpoints: [] }),
  ),
  [`GET ${base}/default`]: read(request => entity(request, `${set}/default`, defaultRow(request.tenant.defaultPolicy))),
  [`PATCH ${base}/default`]: write(request => update(request, request.tenant.defaultPolicy)),
  [`GET ${base}/partners`]: read(request =>
    collection(
      request,
      `${set}/partners`,
      [...request.tenant.partners.values()].map(policy => expanded(request, policy)),
    ),
  ),
  [`POST ${base}/partners`]: write(create),
  [`GET ${base}/partners/:partner`]: read(request => entity(request, `${set}/partners`, expanded(request, partnerOf(request)))),
  [`PATCH ${base}/partners/:partner`]: write(request => update(request, partnerOf(request))),
  [`DELETE ${base}/partners/:partner`]: write(request => {
    request.tenant.partners.delete(partnerOf(request).tenantId)
    return { status: 204 }
  }),
  [`GET ${base}/partners/:partner/identitySynchronization`]: read(request => {
    const policy = partnerOf(request)
    if (policy.userSyncInbound === null) throw missing('identitySynchronization')
    return entity(request, `${set}/partners('${policy.tenantId}')/identitySynchronization`, syncRow(request, policy))
  }),
  [`PUT ${base}/partners/:partner/identitySynchronization`]: write(writeSync),
  [`PATCH ${base}/partners/:partner/identitySynchronization`]: write(writeSync),
})
