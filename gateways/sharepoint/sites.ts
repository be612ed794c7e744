import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { parseAnswer } from '../parse.ts'
import { processQuery } from './process-query.ts'
import type { CsomMethod, SharePointService } from './process-query.ts'

const siteSchema = z.object({
  Url: z.string(),
  /** UPN of the owner. */
  Owner: z
    .string()
    .nullish()
    .transform(value => value ?? ''),
  /** `SPSPERS#10` for a OneDrive, `RedirectSite#0` for what a move leaves behind. */
  Template: z.string(),
  Status: z
    .string()
    .nullish()
    .transform(value => value ?? ''),
  /** `Unlock`, `ReadOnly`, `NoAccess`. */
  LockState: z
    .string()
    .nullish()
    .transform(value => value ?? ''),
  /** Whether a retention policy or an eDiscovery case holds the site; null when the service did not say. */
  HasHolds: z
    .boolean()
    .nullish()
    .transform(value => value ?? null),
  /** Megabytes. */
  StorageUsage: z
    .number()
    .nullish()
    .transform(value => value ?? null),
})
export type SharePointSite = z.output<typeof siteSchema>

/** `SPOSitePropertiesEnumerableFilter` */
const filterType = '{b92aeee2-c92c-4b67-abcc-024e471bc140}'
const mostPages = 10_000

const deletedSchema = z.object({ Url: z.string() })

/** Every site of a template: `SPSPERS` for OneDrives, `RedirectSite#0` for redirects. */
export const sitesOfTemplate = (service: SharePointService, template: 'SPSPERS' | 'RedirectSite#0'): AsyncGenerator<SharePointSite> =>
  paged(service, siteSchema, '0', start => ({
    name: 'GetSitePropertiesFromSharePointByFilters',
    object: true,
    parameters: [
      {
        type: 'Object',
        typeId: filterType,
        properties: {
          Filter: { type: 'String', value: '' },
          IncludeDetail: { type: 'Boolean', value: true },
          IncludePersonalSite: { type: 'Enum', value: 1 },
          StartIndex: { type: 'String', value: start },
          Template: { type: 'String', value: template },
        },
      },
    ],
  }))

/** Every site in the recycle bin of the tenant. https://learn.microsoft.com/en-us/dotnet/api/microsoft.online.sharepoint.tenantadministration.tenant.getdeletedsitepropertiesfromsharepoint */
export const deletedSites = (service: SharePointService): AsyncGenerator<z.output<typeof deletedSchema>> =>
  paged(service, deletedSchema, '', start => ({
    name: 'GetDeletedSitePropertiesFromSharePoint',
    object: true,
    parameters: [{ type: 'String', value: start }],
  }))

async function* paged<Row>(
  service: SharePointService,
  row: z.ZodType<Row>,
  first: string,
  methodAt: (start: string) => CsomMethod,
): AsyncGenerator<Row> {
  const page = z.object({ NextStartIndexFromSharePoint: z.string().nullish(), _Child_Items_: z.array(row) })
  const followed = new Set<string>()
  for (let start = first; ;) {
    if (followed.has(start) || followed.size > mostPages)
      throw new WavegateError('answer-truncated', `The list of sites in the ${service.side} leads in a circle; run again.`)
    followed.add(start)
    const method = methodAt(start)
    const where = { service: 'sharepointAdmin', side: service.side, path: `/${method.name}` } as const
    const { NextStartIndexFromSharePoint: next, _Child_Items_: rows } = parseAnswer(page, await processQuery(service, method), where)
    yield* rows
    if (next === null || next === undefined || next === '') return
    start = next
  }
}
