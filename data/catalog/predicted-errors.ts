import { exchangeErrors } from './predicted-errors/exchange.ts'
import { identityMappingErrors } from './predicted-errors/identity-mapping.ts'
import { oneDriveErrors } from './predicted-errors/onedrive.ts'
import { orchestratorErrors } from './predicted-errors/orchestrator.ts'
import { provisioningErrors } from './predicted-errors/provisioning.ts'
import type { ServiceError } from './predicted-errors/shape.ts'
import { teamsErrors } from './predicted-errors/teams.ts'

const orchestratorPage =
  'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md'
const mailboxPage = 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration'
const mappingPage = 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping'
const provisioningPage =
  'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure'

/** An error that the services may give, with whether a check can foresee it. Checks name the codes that they predict. */
export type PredictedError = ServiceError & {
  readonly family: 'orchestrator' | 'teams' | 'onedrive' | 'exchange' | 'identity-mapping' | 'provisioning'
  readonly source: string
}

type Listed =
  | (typeof orchestratorErrors)[number]
  | (typeof teamsErrors)[number]
  | (typeof oneDriveErrors)[number]
  | (typeof exchangeErrors)[number]
  | (typeof identityMappingErrors)[number]
  | (typeof provisioningErrors)[number]

export type PredictedErrorCode = Listed['code']

const of = (family: PredictedError['family'], source: string, errors: readonly ServiceError[]): PredictedError[] =>
  errors.map(error => ({ ...error, family, source }))

export const predictedErrors: readonly PredictedError[] = [
  ...of('orchestrator', orchestratorPage, orchestratorErrors),
  ...of('teams', orchestratorPage, teamsErrors),
  ...of('onedrive', orchestratorPage, oneDriveErrors),
  ...of('exchange', mailboxPage, exchangeErrors),
  ...of('identity-mapping', mappingPage, identityMappingErrors),
  ...of('provisioning', provisioningPage, provisioningErrors),
]
