import { stringify } from 'csv-stringify/sync'
import { defineRoutes, type Route, type RouteRequest } from '../../define.ts'
import type { World } from '../../../tenant/world.ts'
import { denials } from '../wire/denials.ts'
import { graphTable } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'
import { driveUsage, engageActivity, mailboxUsage, type ReportRow } from './report-rows.ts'

/** Prepared downloads by their token; each serves once prepared until the world is gone. */
const downloads = new WeakMap<World, Map<string, string>>()

/** A report is prepared, then fetched from where a 302 points: https://learn.microsoft.com/graph/api/reportroot-getmailboxusagedetail */
const report = (rowsOf: (request: RouteRequest) => ReportRow[]): Route => ({
  roles: ['Reports.Read.All'],
  answer: request => {
    if (!/^D(7|30|90|180)$/u.test(request.params['period'] ?? '')) throw new Refusal(400, 'BadRequest', 'The period is not valid.')
    const ready = downloads.get(request.world) ?? new Map<string, string>()
    downloads.set(request.world, ready)
    const token = request.world.random.fork('reports').hex(24) + ready.size.toString(16)
    ready.set(token, `\uFEFF${stringify(rowsOf(request), { header: true, record_delimiter: 'windows' })}`)
    return { status: 302, headers: { location: `${request.origin}/data/v1.0/download?token=${token}` } }
  },
})

/** The link carries its own token and needs no bearer token. */
const download: Route = {
  roles: 'public',
  answer: request => {
    const csv = downloads.get(request.world)?.get(request.query.get('token') ?? '')
    if (csv === undefined) return { status: 404 }
    return { status: 200, body: csv, headers: { 'content-type': 'application/octet-stream' } }
  },
}

/** Names are not concealed in the twin: whoever reads reports must look here first. */
const settings: Route = {
  ...(denials['usage-reports'] && { denied: denials['usage-reports'] }),
  roles: ['ReportSettings.Read.All', 'ReportSettings.ReadWrite.All'],
  answer: () => ({ status: 200, body: { displayConcealedNames: false } }),
}

export const usageReportRoutes = graphTable('usage-reports', {
  "GET /reports/getYammerActivityUserDetail(period=':period')": report(engageActivity),
  "GET /reports/getOneDriveUsageAccountDetail(period=':period')": report(driveUsage),
  "GET /reports/getMailboxUsageDetail(period=':period')": report(mailboxUsage),
})
export const reportSettingsRoutes = graphTable('unpublished', { 'GET /admin/reportSettings': settings })
export const reportDownloadRoutes = defineRoutes('graph', { 'GET /data/v1.0/download': download })
