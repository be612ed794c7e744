import { appNames } from '../scenarios/apps.ts'
import { meetingMigrationRoles } from '../scenarios/permissions.ts'
import { appOf, hasService, lacks, mappedSides } from './transitions/workload-needs.ts'
import { defineBehaviour } from './define.ts'

const codes = {
  source: { app: 'MMS-001', role: 'MMS-008', forwarding: 'MMS-005' },
  target: { app: 'MMS-002', role: 'MMS-009', forwarding: 'MMS-006' },
} as const

export default defineBehaviour({
  id: 'job-checks-meetings',
  claim:
    'For meetings a job needs on both sides the meeting migration app (MMS-001, -002) with its roles (MMS-008, -009), automatic forwarding on (MMS-005, -006), and a user with an Exchange plan (MMS-007).',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.workload-asked',
  happen(_world, { source, tenant: target, targetId, workload, objections }) {
    if (workload !== 'Meeting') return
    const refuse = (code: string, message: string): void => void objections.push({ code, message })
    for (const { tenant, account, side } of mappedSides(source, target, targetId)) {
      const app = appOf(tenant, appNames.meetingMigration)
      if (!app) refuse(codes[side].app, `The meeting migration app is missing in the ${tenant.name}.`)
      else if (lacks(app, meetingMigrationRoles)) refuse(codes[side].role, 'The meeting migration app lacks a role.')
      if (tenant.exchange.autoForwardingMode !== 'On') refuse(codes[side].forwarding, 'AutoForwardingMode is not On.')
      if (!hasService(tenant, account, 'exchange')) refuse('MMS-007', `The ${tenant.name} user has no active Exchange plan.`)
    }
  },
})
