import { appIds, appNames, exchangeAdministrator } from '../scenarios/apps.ts'
import { meetingMigrationRoles } from '../scenarios/permissions.ts'
import { appOf, hasService, lacks, mappedSides } from './transitions/workload-needs.ts'
import { defineBehaviour } from './define.ts'

const codes = {
  source: { app: 'MMS-001', role: 'MMS-008', forwarding: 'MMS-005', directoryRole: 'MMS-012' },
  target: { app: 'MMS-002', role: 'MMS-009', forwarding: 'MMS-006', directoryRole: 'MMS-013' },
} as const

const calendarRole = { resourceAppId: appIds.exchange, role: 'Calendars.ReadWrite' }

export default defineBehaviour({
  id: 'job-checks-meetings',
  claim:
    'For meetings a job needs a mapped user (IM-003), on both sides the meeting migration app (MMS-001, -002) with its roles (MMS-008, -009) as an Exchange administrator (MMS-012, -013), its calendar role in the target (MMS-003), automatic forwarding on (MMS-005, -006), and a user with an Exchange plan (MMS-007) and a Teams license (TMS-003). Which code is which side is assumed.',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.workload-asked',
  happen(_world, { source, tenant: target, targetId, workload, objections }) {
    if (workload !== 'Meeting') return
    const refuse = (code: string, message: string): void => void objections.push({ code, message })
    if (!target.identityMappings.has(targetId)) refuse('IM-003', 'No user of the source is mapped to the target user.')
    for (const { tenant, account, side } of mappedSides(source, target, targetId)) {
      const app = appOf(tenant, appNames.meetingMigration)
      if (!app) refuse(codes[side].app, `The meeting migration app is missing in the ${tenant.name}.`)
      else {
        if (lacks(app, meetingMigrationRoles)) refuse(codes[side].role, 'The meeting migration app lacks a role.')
        if (!app.directoryRoles.includes(exchangeAdministrator))
          refuse(codes[side].directoryRole, `The meeting migration app is no Exchange administrator of the ${tenant.name}.`)
        const { resourceAppId, role } = calendarRole
        if (side === 'target' && !app.grants.some(each => each.resourceAppId === resourceAppId && each.role === role))
          refuse('MMS-003', 'The meeting migration app lacks its role for calendars.')
      }
      if (tenant.exchange.autoForwardingMode !== 'On') refuse(codes[side].forwarding, 'AutoForwardingMode is not On.')
      if (!hasService(tenant, account, 'exchange')) refuse('MMS-007', `The ${tenant.name} user has no active Exchange plan.`)
      if (!hasService(tenant, account, 'TeamspaceAPI')) refuse('TMS-003', `The ${tenant.name} user has no Teams license.`)
    }
  },
})
