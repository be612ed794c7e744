/** Application permissions by client and resource; the least that the surfaces' documentation asks for. */
const readGraph = [
  'User.Read.All',
  'GroupMember.Read.All',
  'Organization.Read.All',
  'Domain.Read.All',
  'LicenseAssignment.Read.All',
  'Policy.Read.All',
  'Application.Read.All',
  'RoleManagement.Read.Directory',
  'MultiTenantOrganization.Read.All',
  'Synchronization.Read.All',
  'ProvisioningLog.Read.All',
  'SensitivityLabels.Read.All',
  'UserAuthenticationMethod.Read.All',
  'Files.Read.All',
  'Reports.Read.All',
  'SharePointCrossTenantMigration.Read.All',
  'CrossTenantContentMigration.Read.All',
]
const probeGraph = ['Calendars.ReadBasic', 'Calendars.ReadWrite', 'Mail.Read', 'Mail.Send', 'ExchangeMessageTrace.Read.All']
const executeGraph = [
  'User.ReadWrite.All',
  'User.Invite.All',
  'User-ConvertToInternal.ReadWrite.All',
  'User.DeleteRestore.All',
  'GroupMember.ReadWrite.All',
  'LicenseAssignment.ReadWrite.All',
  'Synchronization.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'SharePointCrossTenantMigration.Manage.All',
  'CrossTenantContentMigration.ReadWrite.All',
]
const exchange = ['Exchange.ManageAsApp']

export type ClientName = 'read' | 'probe' | 'execute'

export const clientRoles: Record<ClientName, Record<string, string[]>> = {
  read: {
    graph: readGraph,
    exchange,
    compliance: exchange,
    sharepoint: ['Sites.FullControl.All'],
    teams: ['application_access'],
    engage: ['access_as_user'],
  },
  probe: { graph: [...readGraph, ...probeGraph], exchange },
  execute: {
    graph: [...readGraph, ...executeGraph],
    exchange,
    sharepoint: ['Sites.FullControl.All'],
  },
}

/** Roles that Microsoft Graph exposes in the fake. */
export const graphRoles = [
  ...new Set([
    ...readGraph,
    ...probeGraph,
    ...executeGraph,
    'Chat.Create',
    'Chat.Read.All',
    'Chat.ReadBasic.All',
    'Teamwork.Migrate.All',
    'ChatMember.ReadWrite.All',
    'OnlineMeetings.ReadWrite.All',
    'CrossTenantMigrationAuthorization-Internal.Read',
  ]),
]

/** What the set-up of the migration service grants, by app. https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview */
export const chatMigrationRoles = [
  'Chat.Create',
  'Chat.Read.All',
  'Teamwork.Migrate.All',
  'ChatMember.ReadWrite.All',
  'User.Read.All',
  'CrossTenantMigrationAuthorization-Internal.Read',
]
export const meetingMigrationRoles = [
  'OnlineMeetings.ReadWrite.All',
  'User.Read.All',
  'RoleManagement.Read.Directory',
  'Chat.ReadBasic.All',
  'Application.Read.All',
  'CrossTenantMigrationAuthorization-Internal.Read',
]
