import { sides } from '../../domain/account.ts'
import { directoryRoleName } from '../../data/service-apps/directory-roles.ts'
import { serviceApps } from '../../data/service-apps/service-apps.ts'
import { defineCheck } from '../define.ts'
import { appProblem, calendarRole, calendarRoleState, demandedApps } from './rule-service-apps.ts'

const named = (roles: readonly string[]): string => roles.map(directoryRoleName).join(', ')

export default defineCheck({
  id: 'orchestrator-apps',
  title: 'The apps of the migration orchestrator are present and enabled with their roles',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { tests: ['TC-11', 'TC-12'] },
  predicts: [
    ...(['CTM-104', 'CTTM-002', 'CTTM-004', 'CTTM-006', 'CTTM-010'] as const),
    ...(['MMS-001', 'MMS-002', 'MMS-003', 'MMS-008', 'MMS-009', 'MMS-012', 'MMS-013'] as const),
  ],
  when: ['orchestrator'],
  needs: ['source.serviceApps', 'target.serviceApps', 'target.meetingCalendarRoles'],
  messages: {
    missing: {
      found: "The {side} has no app '{app}', which the migration orchestrator works through.",
      fix: "Run the orchestrator's set-up for '{app}' in the {side}, as an administrator who may consent.",
    },
    disabled: {
      found: "The app '{app}' is disabled in the {side}.",
      fix: "Enable the service principal of '{app}' in the {side}.",
    },
    roles: {
      found: "The app '{app}' lacks {count} of its permissions in the {side}: {roles}.",
      fix: "Run the orchestrator's set-up for '{app}' in the {side} again, which grants {roles}.",
    },
    'directory-roles': {
      found: "The app '{app}' does not hold the directory {count|role|roles} {roles} in the {side}.",
      fix: "Assign {roles} to '{app}' in the {side}; where the set-up gave it a custom Exchange role instead, waive this with that reason.",
    },
    'calendar-role': {
      found: "Exchange of the target gives the app '{app}' no role {role}, without which it makes no meetings.",
      fix: "Run Set-CalendarRBACRoles of the orchestrator's set-up in the target, which gives '{app}' the role {role}.",
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-3',
    'https://learn.microsoft.com/en-us/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in',
    'https://learn.microsoft.com/en-us/exchange/permissions-exo/application-rbac',
  ],
  judge(_pair, facts, verdict, { settings }) {
    const rows = { source: [...facts['source.serviceApps'].all()], target: [...facts['target.serviceApps'].all()] }
    const open: string[] = []
    for (const side of sides)
      for (const demanded of demandedApps(serviceApps, side, settings)) {
        const problem = appProblem(demanded, rows[side])
        const app = demanded.name
        if (problem === undefined) continue
        if (problem.kind === 'open') open.push(`the app '${app}' of the ${side}: ${problem.reason}`)
        else if (problem.kind === 'missing' || problem.kind === 'disabled') return verdict.fail(problem.kind, { app, side })
        else return verdict.fail(problem.kind, { app, side, count: problem.lacking.length, roles: named(problem.lacking) })
      }
    const calendar = settings.workloads.includes('meetings') ? calendarRoleState(facts['target.meetingCalendarRoles'].read().roles) : 'held'
    if (calendar === 'missing') return verdict.fail('calendar-role', { app: 'Meeting Migration Service', role: calendarRole })
    if (calendar === 'unknown') open.push('the app that moves meetings was not found, so that its roles in Exchange are not known')
    return open[0] === undefined ? verdict.pass() : verdict.undecided(open[0])
  },
})
