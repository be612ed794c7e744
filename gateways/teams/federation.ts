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
  /** An object without a list, or one that is named so, allows all known domains. */
  AllowedDomains: z
    .union([z.array(domain), z.object({ AllowedDomain: z.array(domain).nullish(), AllowList: z.array(domain).nullish() })])
    .nullish(),
  BlockedDomains: z.array(domain).nullish(),
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
  const allowed = settings.AllowedDomains
  return {
    allowFederatedUsers: settings.AllowFederatedUsers,
    allowedDomains: Array.isArray(allowed) ? allowed : (allowed?.AllowedDomain ?? allowed?.AllowList ?? null),
    blockedDomains: settings.BlockedDomains ?? [],
    trialTenants: settings.ExternalAccessWithTrialTenants ?? '',
  }
}
