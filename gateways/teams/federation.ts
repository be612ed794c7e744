import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Side } from '../../domain/account.ts'
import { parseAnswer, parseJson } from '../parse.ts'
import { refusal } from '../service-error.ts'
import type { Transport } from '../transport.ts'

const domain = z
  .union([z.string(), z.object({ Domain: z.string() })])
  .transform(one => (typeof one === 'string' ? one : one.Domain).toLowerCase())
const settingsSchema = z.object({
  AllowFederatedUsers: z.boolean(),
  /** An empty object, or one that says so, allows all known domains; in any other way nobody knows whom it allows. */
  AllowedDomains: z.union([
    z.array(domain),
    z.strictObject({ AllowedDomain: z.array(domain) }),
    z.strictObject({ AllowList: z.array(domain) }),
    z.strictObject({ AllowAllKnownDomains: z.unknown().optional() }),
  ]),
  BlockedDomains: z.array(domain),
  ExternalAccessWithTrialTenants: z.string().nullish(),
})

/** With whom Teams of the tenant talks. */
export interface TeamsFederation {
  readonly allowFederatedUsers: boolean
  /** Null: every domain. */
  readonly allowedDomains: readonly string[] | null
  readonly blockedDomains: readonly string[]
  readonly trialTenants: string
}

export interface TeamsService {
  readonly side: Side
  readonly origin: string
  readonly transport: Transport
}

const path = '/Skype.Policy/configurations/TenantFederationSettings/configuration/Global'

/** `Get-CsTenantFederationConfiguration` (https://learn.microsoft.com/powershell/module/teams/get-cstenantfederationconfiguration). */
export async function teamsFederation(service: TeamsService): Promise<TeamsFederation> {
  const answer = await service.transport({
    method: 'GET',
    url: `${service.origin}${path}`,
    headers: { Accept: 'application/json', 'x-authz-scope': 'tenant', 'x-ms-correlation-id': randomUUID() },
  })
  const where = { service: 'teams', side: service.side, path } as const
  if (answer.status !== 200)
    throw refusal({
      ...where,
      method: 'GET',
      url: path,
      status: answer.status,
      vendorCode: '',
      vendorMessage: answer.text,
      requestId: answer.headers.get('x-ms-correlation-id') ?? '',
    })
  const settings = parseAnswer(settingsSchema, parseJson(answer.text, where), where)
  return {
    allowFederatedUsers: settings.AllowFederatedUsers,
    allowedDomains: listed(settings.AllowedDomains),
    blockedDomains: settings.BlockedDomains,
    trialTenants: settings.ExternalAccessWithTrialTenants ?? '',
  }
}

function listed(allowed: z.output<typeof settingsSchema>['AllowedDomains']): readonly string[] | null {
  if (Array.isArray(allowed)) return allowed
  if ('AllowedDomain' in allowed) return allowed.AllowedDomain
  return 'AllowList' in allowed ? allowed.AllowList : null
}
