import type { Side } from '../../domain/account.ts'
import type { Condition } from '../../domain/conditions.ts'

/** An app of Microsoft that the migration orchestrator works through, as it has to be present in a tenant. */
export interface ServiceApp {
  readonly id: string
  readonly name: string
  /** Client ids that were published; none where only the set-up package knows it. */
  readonly appIds: readonly string[]
  /** By these it is found where no client id is published, and only among apps that Microsoft owns. */
  readonly displayNames: readonly string[]
  /** `assumed`: not finding it may mean that it has another name, and so decides nothing. */
  readonly basis: 'documented' | 'assumed'
  readonly sides: readonly Side[]
  readonly when: readonly Condition[]
  /** Application permissions that it must have been granted. */
  readonly roles: readonly string[]
  readonly directoryRoles: readonly string[]
  readonly source: string
  readonly asOf: string
}

const setUp = 'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-3'
const cleanUp = 'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-6'
const authorization = 'CrossTenantMigrationAuthorization-Internal.Read'

/**
 * Tenants in which Microsoft registers its apps.
 * https://learn.microsoft.com/en-us/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
export const microsoftTenants: readonly string[] = ['f8cdef31-a31e-4b4a-93e4-5f571e91255a', '72f988bf-86f1-41af-91ab-2d7cd011db47']

/** https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/permissions-reference */
const exchangeAdministrator = '29232cdf-9323-42fd-ade2-1d097af3e4de'

export const serviceApps: readonly ServiceApp[] = [
  {
    id: 'identity-mapping',
    name: 'Cross-tenant identity mapping',
    appIds: ['90fb47fc-e46d-4fc5-9833-8517359f2daf'],
    displayNames: [],
    basis: 'documented',
    sides: ['source', 'target'],
    when: [],
    roles: ['Exchange.ManageAsApp'],
    directoryRoles: [exchangeAdministrator],
    source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
    asOf: '2026-07-09',
  },
  {
    id: 'migration-service',
    name: 'Cross-tenant migration service',
    appIds: ['6eda910c-74a9-491b-bda3-88692d503655', '506cf32b-5cbe-4ced-84c6-c7bde303f77c'],
    displayNames: [],
    basis: 'documented',
    sides: ['target'],
    when: [],
    roles: [],
    directoryRoles: [],
    source: cleanUp,
    asOf: '2026-07-09',
  },
  {
    id: 'chat-migration',
    name: 'Cross Tenant Teams Migration',
    appIds: [],
    displayNames: ['Cross Tenant Teams Migration'],
    basis: 'documented',
    sides: ['source', 'target'],
    when: ['teams-moves'],
    roles: ['Chat.Create', 'Chat.Read.All', 'Teamwork.Migrate.All', 'ChatMember.ReadWrite.All', 'User.Read.All', authorization],
    directoryRoles: [],
    source: setUp,
    asOf: '2026-06-16',
  },
  {
    id: 'meeting-migration',
    name: 'Meeting Migration Service',
    appIds: [],
    displayNames: ['Meeting Migration Service'],
    basis: 'documented',
    sides: ['source', 'target'],
    when: ['meetings-move'],
    roles: [
      'OnlineMeetings.ReadWrite.All',
      'User.Read.All',
      'RoleManagement.Read.Directory',
      'Chat.ReadBasic.All',
      'Application.Read.All',
      authorization,
    ],
    directoryRoles: [exchangeAdministrator],
    source: setUp,
    asOf: '2026-06-16',
  },
  {
    id: 'onedrive-migration',
    name: 'OneDrive and SharePoint migration',
    appIds: [],
    displayNames: ['OneDrive SharePoint Migration'],
    basis: 'assumed',
    sides: ['source', 'target'],
    when: ['onedrive-moves'],
    roles: [],
    directoryRoles: [],
    source: setUp,
    asOf: '2026-06-16',
  },
]
