import type { RouteAnswer, RouteRequest } from '../define.ts'
import { CmdletError, errorBody } from './cmdlet-error.ts'
import { done, type Cmdlet } from './cmdlet.ts'
import { badRequest, nextPage, writeOutput } from './pages.ts'
import { readParameters } from './parameters.ts'
import { countRequest } from './rate-limit.ts'
import { accessTo, isReading } from './role-groups.ts'

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

/** The server that answers, as the front door tells it. */
const backend = 'am0pr07a13dc001.eurpr07a013.prod.outlook.com'

const plainText = { 'content-type': 'text/plain; charset=utf-8' }

/** The reason stands in a header; the body is only padding. */
function accessDenied(): RouteAnswer {
  return {
    status: 403,
    body: '\u0000'.repeat(32),
    headers: { ...plainText, 'x-exceptiontype': 'CmdletAccessDeniedException' },
  }
}

/** The service may well have it: a refusal in its words would be invented. */
function notModelled(service: string, cmdlet: string): RouteAnswer {
  const message = `The twin does not model the cmdlet ${cmdlet}; add it to fakes/services/${service}/.`
  return { status: 501, body: { error: { code: 'NotImplemented', message } }, cost: 0, unknown: true }
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
    : runCommand(request, cmdlets)
  return { ...answer, headers: { 'x-calculatedbetarget': backend, ...answer.headers, ...budget.headers } }
}

function runCommand(request: RouteRequest, cmdlets: ReadonlyMap<string, Cmdlet>): RouteAnswer {
  const named = (request.params['tenant'] ?? '').toLowerCase()
  const { world, tenant } = request
  if (named !== tenant.id.toLowerCase() && named !== tenant.initialDomain.toLowerCase()) return accessDenied()
  const input = readInput(request.body)
  if (!input) return badRequest('The request body has no CmdletInput with CmdletName and Parameters.')
  const cmdlet = cmdlets.get(input.name.toLowerCase())
  const access = accessTo(request, cmdlet ?? { name: input.name, parameters: [] })
  if (!access.isGranted) return accessDenied()
  if (!cmdlet) return notModelled(request.service, input.name)
  const token = request.query.get('$skiptoken')
  if (token !== null) return nextPage(request, token)
  try {
    const parameters = readParameters(
      input.parameters,
      cmdlet.parameters.filter(name => !access.withheld.includes(name)),
    )
    if (parameters.flag('WhatIf') && !isReading(cmdlet)) return writeOutput(request, done)
    if (cmdlet.confirms && parameters.flagOr('Confirm') !== false) {
      const asked = writeOutput(request, done)
      return {
        ...asked,
        body: {
          ...(isObject(asked.body) ? asked.body : {}),
          '@adminapi.confirmationmessage': question(cmdlet.name),
        },
      }
    }
    return writeOutput(request, cmdlet.run({ world, tenant, parameters, half: request.half }))
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error
    const type = error.exception.slice(error.exception.lastIndexOf('.') + 1)
    return { status: error.status, body: errorBody(error), headers: { 'x-exceptiontype': type } }
  }
}
