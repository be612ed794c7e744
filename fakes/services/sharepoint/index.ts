import { randomUUID } from 'node:crypto'
import { defineRoutes, type Route, type RouteAnswer, type RouteRequest, type RouteTable } from '../define.ts'
import { compatibilityResults } from './enum-numbers.ts'
import { personalHost, sameUrl } from './hosts.ts'
import { allJobs, jobById, jobOfUser } from './move-jobs.ts'
import { processQuery } from './process-query.ts'

const roles = ['Sites.FullControl.All']
const route = (answer: (request: RouteRequest) => RouteAnswer): Route => ({ roles, answer })

/** Bearer requests do not need the digest; clients that ask get one. */
function contextInfo({ origin }: RouteRequest): RouteAnswer {
  const info = {
    FormDigestTimeoutSeconds: 1800,
    FormDigestValue: `0x${randomUUID().replaceAll('-', '').toUpperCase()}`,
    WebFullUrl: origin,
  }
  return { status: 200, body: info }
}

function compatibility({ tenant, params }: RouteRequest): RouteAnswer {
  const url = params['url'] ?? ''
  const trust = tenant.sharePointTrusts.find(each => sameUrl(each.partnerHostUrl, url))
  const result = compatibilityResults[trust?.compatibility ?? 'Incompatible']
  return {
    status: 200,
    body: { SourceTenantHostUrl: personalHost(tenant), TargetTenantHostUrl: url, XTenantMoveCompatibilityResult: result },
  }
}

/** The admin host: the client object model and the move service's own endpoints. */
export const sharepointRoutes: RouteTable[] = [
  defineRoutes('sharepoint', {
    'POST /_vti_bin/client.svc/ProcessQuery': route(processQuery),
    'POST /_api/contextinfo': route(contextInfo),
    'GET /_api/MultiGeoApiVersions': route(() => ({ status: 200, body: { SupportedVersions: ['1.0', '1.3.11', '1.6.0'] } })),
    'GET /_api/UserMoveJobs': route(allJobs),
    "GET /_api/UserMoveJobs(upn=':upn')": route(jobOfUser),
    "GET /_api/UserMoveJobs/GetByMoveId(odbMoveId=':id')": route(jobById),
    "GET /_api/XTenantMoveCompatibilityCheck(targetTenantHostUrl=':url')": route(compatibility),
    'GET /_api/CrossGeoTenantBYOK': route(({ tenant }) => ({ status: 200, body: { BYOKEnabled: tenant.sharePointCustomerKey } })),
  }),
]
