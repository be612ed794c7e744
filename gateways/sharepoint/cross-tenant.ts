import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { parseAnswer, parseJson } from '../parse.ts'
import { refusal } from '../service-error.ts'
import { nameOfNumber } from './enum-numbers.ts'
import type { SharePointNumbers } from './enum-numbers.ts'
import { processEach } from './process-each.ts'
import { processQuery } from './process-query.ts'
import type { SharePointService } from './process-query.ts'

const whereOf = (service: SharePointService, path: string) => ({ service: 'sharepointAdmin', side: service.side, path }) as const

/** `https://contoso-my.sharepoint.com/`: under this address the partner knows the tenant. */
export async function oneDriveHost(service: SharePointService): Promise<string> {
  return parseAnswer(
    z.string(),
    await processQuery(service, { name: 'GetMySiteHostUrl', parameters: [], object: false }),
    whereOf(service, '/GetMySiteHostUrl'),
  )
}

/** `GoodToProceed`, `NotEstablished`, `NotEstablishedByPartner`, `DormantByPartner`, `CouldNotContactPartner`, or `unknown (n)`. */
export async function verifyRelation(
  service: SharePointService,
  numbers: SharePointNumbers,
  partnerRole: 'Source' | 'Target',
  partnerHostUrl: string,
): Promise<string> {
  const raw = await processQuery(service, {
    name: 'VerifySPOTenantOrgRelation',
    object: false,
    parameters: [
      { type: 'Enum', value: numbers.scenarioMnA },
      { type: 'Enum', value: numbers.partnerRoles[partnerRole] },
      { type: 'String', value: partnerHostUrl },
    ],
  })
  return nameOfNumber(numbers.verification, parseAnswer(z.number(), raw, whereOf(service, '/VerifySPOTenantOrgRelation')))
}

/** `Compatible`, `Warning`, `Incompatible` or `unknown (n)`. */
export async function compatibility(service: SharePointService, numbers: SharePointNumbers, partnerHostUrl: string): Promise<string> {
  const schema = z.object({ XTenantMoveCompatibilityResult: z.number() })
  const found = await api(
    service,
    schema,
    `/_api/XTenantMoveCompatibilityCheck(targetTenantHostUrl='${encodeURIComponent(partnerHostUrl.replaceAll("'", "''"))}')`,
  )
  return nameOfNumber(numbers.compatibility, found.XTenantMoveCompatibilityResult)
}

/** Whether SharePoint encrypts with a key of the customer, which blocks moves. */
export const usesCustomerKey = async (service: SharePointService): Promise<boolean> =>
  (await api(service, z.object({ BYOKEnabled: z.boolean() }), '/_api/CrossGeoTenantBYOK')).BYOKEnabled

const jobSchema = z.object({
  Id: z.string(),
  /** Source UPN. */
  UserPrincipalName: z.string(),
  StateName: z.string(),
  ErrorMessage: z
    .string()
    .nullish()
    .transform(value => value ?? ''),
  IsContentMoved: z
    .boolean()
    .nullish()
    .transform(value => value ?? null),
  StartedDateInUtc: z
    .string()
    .nullish()
    .transform(value => value ?? null),
  FinishedDateInUtc: z
    .string()
    .nullish()
    .transform(value => value ?? null),
})
export type OneDriveMoveJob = z.output<typeof jobSchema>

/** However the service spells the link to the next page. */
const pageSchema = z
  .looseObject({ value: z.array(jobSchema) })
  .transform(page => ({ jobs: page.value, links: Object.entries(page).flatMap(([name, link]) => (/nextlink$/i.test(name) ? [link] : [])) }))

/** Every OneDrive move that this tenant takes part in. */
export async function moveJobs(service: SharePointService): Promise<OneDriveMoveJob[]> {
  const found: OneDriveMoveJob[] = []
  const followed = new Set<string>()
  for (let path = '/_api/UserMoveJobs'; ;) {
    const { jobs, links } = await api(service, pageSchema, path)
    found.push(...jobs)
    const [link] = links
    if (link === undefined || link === null) return found
    if (typeof link !== 'string' || URL.parse(link)?.origin !== service.origin || followed.has(link))
      throw new WavegateError('answer-truncated', `SharePoint of the ${service.side} gave only a part of its move jobs.`)
    followed.add(link)
    path = link.slice(service.origin.length)
  }
}

const mappingSchema = z.object({
  SourceUserKey: z.string(),
  TargetUserKey: z.string(),
  TargetUserEmail: z
    .string()
    .nullish()
    .transform(value => value ?? ''),
})
export type IdentityMapping = z.output<typeof mappingSchema>

/** What the uploaded identity map says of each source user, in their order; null for a user whom it does not name. */
export async function identityMappings(
  service: SharePointService,
  numbers: SharePointNumbers,
  sourceUpns: readonly string[],
): Promise<(IdentityMapping | null)[]> {
  if (sourceUpns.some(upn => upn.trim() === ''))
    throw new WavegateError('identity-empty', 'An empty UPN was not sent to SharePoint; check the identity map.')
  const name = 'GetTenantUserIdentityMappingItem'
  const calls = sourceUpns.map(value => [
    { type: 'Enum', value: numbers.mappingFieldSourceUser } as const,
    { type: 'String', value } as const,
  ])
  const answers = await processEach(service, { name, object: true }, calls)
  return answers.map((answer, index) => {
    if ('error' in answer) {
      if (answer.error.code === 'not-found') return null
      throw answer.error
    }
    const found = parseAnswer(mappingSchema, answer.value, whereOf(service, `/${name}`))
    if (found.SourceUserKey.toLowerCase() !== sourceUpns[index]?.toLowerCase())
      throw new WavegateError('answer-ambiguous', `SharePoint of the ${service.side} answered with the mapping of another user.`)
    return found
  })
}

async function api<Schema extends z.ZodType>(service: SharePointService, schema: Schema, path: string): Promise<z.output<Schema>> {
  const answer = await service.transport({
    method: 'GET',
    url: `${service.origin}${path}`,
    headers: { Accept: 'application/json;odata=nometadata' },
  })
  const where = whereOf(service, path)
  if (answer.status !== 200)
    throw refusal({
      ...where,
      method: 'GET',
      url: path,
      status: answer.status,
      vendorCode: '',
      vendorMessage: answer.text,
      requestId: answer.headers.get('sprequestguid') ?? '',
    })
  return parseAnswer(schema, parseJson(answer.text, where), where)
}
