import type { RouteTable } from '../define.ts'
import { appRoleRoutes } from './applications/app-roles.ts'
import { applicationRoutes } from './applications/applications.ts'
import { servicePrincipalRoutes } from './applications/service-principals.ts'
import { syncAssignmentRoutes } from './applications/sync-assignments.ts'
import { synchronizationRoutes } from './applications/synchronization.ts'
import { calendarEventRoutes } from './calendar/events.ts'
import { getScheduleRoutes } from './calendar/get-schedule.ts'
import { directoryAuditRoutes } from './directory/directory-audits.ts'
import { provisioningLogRoutes } from './directory/provisioning-log.ts'
import { roleAssignmentRoutes } from './directory/role-assignments.ts'
import { driveMoveRoutes } from './drives/drive-moves.ts'
import { driveRoutes } from './drives/user-drive.ts'
import { userMappingRoutes } from './drives/user-mappings.ts'
import { changeMemberRoutes } from './groups/change-members.ts'
import { groupsOfUserRoutes } from './groups/groups-of-user.ts'
import { memberRoutes } from './groups/members.ts'
import { readGroupRoutes } from './groups/read-groups.ts'
import { cancelJobRoutes } from './jobs/cancel-jobs.ts'
import { changeJobRoutes } from './jobs/change-jobs.ts'
import { createJobRoutes } from './jobs/create-job.ts'
import { readJobRoutes } from './jobs/read-jobs.ts'
import { licenseRoutes } from './licenses/assign-license.ts'
import { mailTipRoutes } from './mail/mail-tips.ts'
import { messageTraceRoutes } from './mail/message-traces.ts'
import { sendMailRoutes } from './mail/send-mail.ts'
import { subscriptionRoutes } from './organization/subscriptions.ts'
import { tenantWideRoutes } from './organization/tenant-wide.ts'
import { crossTenantAccessRoutes } from './policies/cross-tenant-access.ts'
import { multiTenantOrganizationRoutes } from './policies/multi-tenant-organization.ts'
import { authorizationPolicyRoutes, conditionalAccessRoutes, labelRoutes } from './policies/tenant-policies.ts'
import { reportDownloadRoutes, reportSettingsRoutes, usageReportRoutes } from './reports/usage-reports.ts'
import { conversionRoutes } from './users/convert-to-internal.ts'
import { deletedUserRoutes } from './users/deleted-users.ts'
import { deltaRoutes } from './users/delta.ts'
import { getByIdsRoutes } from './users/get-by-ids.ts'
import { invitationRoutes } from './users/invitations.ts'
import { mailboxSettingsRoutes, readUserRoutes } from './users/read-users.ts'
import { updateUserRoutes } from './users/update-user.ts'
import { userSettingsRoutes } from './users/user-settings.ts'
import { batchTable } from './wire/batch.ts'

const tables: RouteTable[] = [
  readUserRoutes,
  mailboxSettingsRoutes,
  userSettingsRoutes,
  getByIdsRoutes,
  deltaRoutes,
  deletedUserRoutes,
  updateUserRoutes,
  invitationRoutes,
  conversionRoutes,
  licenseRoutes,
  readGroupRoutes,
  memberRoutes,
  groupsOfUserRoutes,
  changeMemberRoutes,
  tenantWideRoutes,
  subscriptionRoutes,
  crossTenantAccessRoutes,
  multiTenantOrganizationRoutes,
  authorizationPolicyRoutes,
  conditionalAccessRoutes,
  labelRoutes,
  servicePrincipalRoutes,
  applicationRoutes,
  appRoleRoutes,
  syncAssignmentRoutes,
  synchronizationRoutes,
  roleAssignmentRoutes,
  provisioningLogRoutes,
  directoryAuditRoutes,
  calendarEventRoutes,
  getScheduleRoutes,
  driveMoveRoutes,
  driveRoutes,
  userMappingRoutes,
  changeJobRoutes,
  cancelJobRoutes,
  createJobRoutes,
  readJobRoutes,
  mailTipRoutes,
  messageTraceRoutes,
  sendMailRoutes,
  reportDownloadRoutes,
  reportSettingsRoutes,
  usageReportRoutes,
]

/** Microsoft Graph of both tenants. What is not here is answered 501 by the router. */
export const graphRoutes: RouteTable[] = [...tables, batchTable(tables)]
