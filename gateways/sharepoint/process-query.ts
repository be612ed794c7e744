import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import type { Side } from '../../domain/account.ts'
import { parseAnswer, parseJson } from '../parse.ts'
import { quoted } from '../redact.ts'
import { refusal } from '../service-error.ts'
import type { Transport } from '../transport.ts'
import { escapeXml } from './xml.ts'

/** `Microsoft.Online.SharePoint.TenantAdministration.Tenant` */
const tenantType = '{268004ae-ef6b-4e9b-8425-127220d84719}'

export interface SharePointService {
  readonly side: Side
  readonly origin: string
  readonly transport: Transport
}

export type CsomParameter =
  | { readonly type: 'String'; readonly value: string }
  | { readonly type: 'Boolean'; readonly value: boolean }
  | { readonly type: 'Int32' | 'Enum'; readonly value: number }
  | { readonly type: 'Object'; readonly typeId: string; readonly properties: Readonly<Record<string, CsomParameter>> }

/** One method of `Tenant`; `object` when it answers an object whose properties are wanted. */
export interface CsomMethod {
  readonly name: string
  readonly parameters: readonly CsomParameter[]
  readonly object: boolean
  readonly perUser?: boolean
}

const headerSchema = z.object({
  ErrorInfo: z
    .object({ ErrorMessage: z.string().nullish(), ErrorTypeName: z.string().nullish(), ErrorCode: z.number().nullish() })
    .nullable(),
  TraceCorrelationId: z.string().nullish(),
})
const answerSchema = z.tuple([headerSchema], z.unknown())

const path = '/_vti_bin/client.svc/ProcessQuery'

/**
 * Asks the client object model one thing and gives what the method answered. The service reports failures with
 * status 200; they are errors here, `not-found` for objects that do not exist.
 */
export async function processQuery(service: SharePointService, method: CsomMethod): Promise<unknown> {
  const answer = await service.transport({
    method: 'POST',
    url: `${service.origin}${path}`,
    headers: { 'Content-Type': 'text/xml', Accept: 'application/json;odata=nometadata', 'User-Agent': 'NONISV|wavegate|wavegate/0.1' },
    body: envelope(method),
    repeatable: true,
    perUser: method.perUser ?? false,
  })
  const where = { service: 'sharepointAdmin', side: service.side, path: `${path} ${method.name}` } as const
  if (answer.status !== 200)
    throw refusal({
      ...where,
      method: 'POST',
      url: path,
      status: answer.status,
      vendorCode: '',
      vendorMessage: answer.text,
      requestId: answer.headers.get('sprequestguid') ?? '',
    })
  const [header, ...results] = parseAnswer(answerSchema, parseJson(answer.text, where), where)
  if (header.ErrorInfo !== null) throw csomFailure(service, method, header.ErrorInfo, header.TraceCorrelationId ?? '')
  const wanted = method.object ? queryAction : methodAction
  const at = results.indexOf(wanted)
  if (at < 0 || at + 1 >= results.length)
    throw new WavegateError('answer-malformed', `SharePoint of the ${service.side} did not answer ${method.name}.`)
  return results[at + 1]
}

function csomFailure(
  service: SharePointService,
  method: CsomMethod,
  info: { readonly ErrorMessage?: string | null | undefined; readonly ErrorTypeName?: string | null | undefined },
  trace: string,
) {
  const type = info.ErrorTypeName ?? ''
  const message = info.ErrorMessage ?? ''
  const code = /NotFound|UnknownError.*not found/i.test(type)
    ? 'not-found'
    : /Unauthorized|AccessDenied/i.test(type)
      ? 'permission-missing'
      : 'request-refused'
  return refusal({
    service: 'sharepointAdmin',
    side: service.side,
    method: quoted(method.name, 60),
    url: path,
    status: 200,
    vendorCode: type,
    vendorMessage: message,
    requestId: trace,
    code,
  })
}

const methodAction = 4
const queryAction = 5

function envelope(method: CsomMethod): string {
  const parameters = `<Parameters>${method.parameters.map(one => parameterXml('Parameter', one)).join('')}</Parameters>`
  const name = escapeXml(method.name)
  const actions = method.object
    ? `<ObjectPath Id="${methodAction}" ObjectPathId="3"/><Query Id="${queryAction}" ObjectPathId="3"><Query SelectAllProperties="true"><Properties/></Query></Query>`
    : `<Method Name="${name}" Id="${methodAction}" ObjectPathId="1">${parameters}</Method>`
  const paths = method.object ? `<Method Id="3" ParentId="1" Name="${name}">${parameters}</Method>` : ''
  return (
    '<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="wavegate" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009">' +
    `<Actions><ObjectPath Id="2" ObjectPathId="1"/>${actions}</Actions>` +
    `<ObjectPaths><Constructor Id="1" TypeId="${tenantType}"/>${paths}</ObjectPaths></Request>`
  )
}

function parameterXml(tag: string, parameter: CsomParameter, name?: string): string {
  const named = name === undefined ? '' : ` Name="${escapeXml(name)}"`
  if (parameter.type !== 'Object') return `<${tag}${named} Type="${parameter.type}">${escapeXml(String(parameter.value))}</${tag}>`
  const properties = Object.entries(parameter.properties).map(([key, value]) => parameterXml('Property', value, key))
  return `<${tag}${named} TypeId="${escapeXml(parameter.typeId)}">${properties.join('')}</${tag}>`
}
