import { clientRoles } from '../services/login/clients.ts'

/** Roles that Microsoft Graph exposes in the fake. */
export const graphRoles = [
  ...new Set([
    ...Object.values(clientRoles).flatMap(roles => roles['graph'] ?? []),
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
