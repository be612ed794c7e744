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
}

/** https://learn.microsoft.com/openspecs/sharepoint_protocols/ms-csom (3.1.4.1.8.1.2) */
export const errorSchema = z.object({
  ErrorMessage: z.string().nullish(),
  ErrorTypeName: z.string().nullish(),
  ErrorCode: z.number().nullish(),
})
const headerSchema = z.object({ ErrorInfo: errorSchema.nullable(), TraceCorrelationId: z.string().nullish() })
const answerSchema = z.tuple([headerSchema], z.unknown())

const path = '/_vti_bin/client.svc/ProcessQuery'

/**
 * Asks the client object model one thing and gives what the method answered. The service reports failures with
 * status 200; they are errors here, `not-found` for objects that do not exist.
 */
export async function processQuery(service: SharePointService, method: CsomMethod): Promise<unknown> {
  const results = await answersTo(service, method, envelopeOf(method))
  const wanted = method.object ? queryAction : methodAction
  const at = results.indexOf(wanted)
  if (at < 0 || at + 1 >= results.length) throw unanswered(service, method)
  return results[at + 1]
}

/** Sends one request that runs the named method, perhaps often, `perUser` when about single users; gives what follows the header of the answer. */
export async function answersTo(
  service: SharePointService,
  method: Pick<CsomMethod, 'name'>,
  body: string,
  perUser = false,
): Promise<unknown[]> {
  const answer = await service.transport({
    method: 'POST',
    url: `${service.origin}${path}`,
    headers: { 'Content-Type': 'text/xml', Accept: 'application/json;odata=nometadata', 'User-Agent': 'NONISV|wavegate|wavegate/0.1' },
    body,
    repeatable: true,
    perUser,
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
  return results
}

export const unanswered = (service: SharePointService, method: Pick<CsomMethod, 'name'>): WavegateError =>
  new WavegateError('answer-malformed', `SharePoint of the ${service.side} did not answer ${method.name}.`)

export function csomFailure(
  service: SharePointService,
  method: Pick<CsomMethod, 'name'>,
  info: z.output<typeof errorSchema>,
  trace: string,
): WavegateError {
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

function envelopeOf(method: CsomMethod): string {
  if (method.object)
    return envelope(`<ObjectPath Id="${methodAction}" ObjectPathId="3"/>${queryXml(queryAction, 3)}`, methodPath(3, method))
  return envelope(methodXml(methodAction, method), '')
}

/** A request with the `Tenant` as object path 1 and action 2; every further path and action takes an id from 3 on. */
export const envelope = (actions: string, paths: string): string =>
  '<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="wavegate" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009">' +
  `<Actions><ObjectPath Id="2" ObjectPathId="1"/>${actions}</Actions>` +
  `<ObjectPaths><Constructor Id="1" TypeId="${tenantType}"/>${paths}</ObjectPaths></Request>`

/** The object that a method of `Tenant` answers, as object path `id`. */
export const methodPath = (id: number, method: Pick<CsomMethod, 'name' | 'parameters'>): string =>
  `<Method Id="${id}" ParentId="1" Name="${escapeXml(method.name)}">${parametersXml(method)}</Method>`

/** The action that runs a method of `Tenant` which answers a plain value. */
export const methodXml = (id: number, method: Pick<CsomMethod, 'name' | 'parameters'>): string =>
  `<Method Name="${escapeXml(method.name)}" Id="${id}" ObjectPathId="1">${parametersXml(method)}</Method>`

/** The action that reads all properties of an object path. */
export const queryXml = (id: number, pathId: number): string =>
  `<Query Id="${id}" ObjectPathId="${pathId}"><Query SelectAllProperties="true"><Properties/></Query></Query>`

const parametersXml = ({ parameters }: Pick<CsomMethod, 'parameters'>): string =>
  `<Parameters>${parameters.map(one => parameterXml('Parameter', one)).join('')}</Parameters>`

function parameterXml(tag: string, parameter: CsomParameter, name?: string): string {
  const named = name === undefined ? '' : ` Name="${escapeXml(name)}"`
  if (parameter.type !== 'Object') return `<${tag}${named} Type="${parameter.type}">${escapeXml(String(parameter.value))}</${tag}>`
  const properties = Object.entries(parameter.properties).map(([key, value]) => parameterXml('Property', value, key))
  return `<${tag}${named} TypeId="${escapeXml(parameter.typeId)}">${properties.join('')}</${tag}>`
}
