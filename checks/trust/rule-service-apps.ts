import type { Side } from '../../domain/account.ts'
import { unmetCondition } from '../../domain/conditions.ts'
import type { Settings } from '../../domain/settings.ts'
import { microsoftTenants, type ServiceApp } from '../../data/service-apps/service-apps.ts'
import type { ServiceAppRow } from '../../facts/service-apps.ts'

/** What is wrong with an app of the migration service in one tenant. `open`: nothing can be concluded. */
export type AppProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'disabled' }
  | { readonly kind: 'roles'; readonly lacking: readonly string[] }
  | { readonly kind: 'directory-roles'; readonly lacking: readonly string[] }
  | { readonly kind: 'open'; readonly reason: string }

/** The apps that this migration needs in the tenant of a side. */
export const demandedApps = (apps: readonly ServiceApp[], side: Side, settings: Settings): ServiceApp[] =>
  apps.filter(app => app.sides.includes(side) && unmetCondition(app.when, settings) === undefined)

/** A name alone proves nothing: anybody may register an app under it, so only what Microsoft owns is found by name. */
const isApp = (app: ServiceApp, row: ServiceAppRow): boolean =>
  app.appIds.includes(row.appId) ||
  (app.displayNames.includes(row.displayName) && row.ownerTenantId !== null && microsoftTenants.includes(row.ownerTenantId))

/** What keeps the app from working in a tenant; undefined when nothing does. With several instances the best one counts. */
export function appProblem(app: ServiceApp, rows: readonly ServiceAppRow[]): AppProblem | undefined {
  const problems = rows.filter(row => isApp(app, row)).map(row => problemOf(app, row))
  if (problems.includes(undefined)) return undefined
  const [first] = problems
  if (first !== undefined) return first
  return app.basis === 'assumed'
    ? { kind: 'open', reason: `no app of Microsoft is named ${app.displayNames.join(' or ')}, and that name is assumed` }
    : { kind: 'missing' }
}

function problemOf(app: ServiceApp, row: ServiceAppRow): AppProblem | undefined {
  if (row.enabled === false) return { kind: 'disabled' }
  const roles = app.roles.filter(role => !row.roles.includes(role))
  if (roles.length > 0) return { kind: 'roles', lacking: roles }
  const directoryRoles = app.directoryRoles.filter(role => !row.directoryRoles.includes(role))
  if (directoryRoles.length > 0) return { kind: 'directory-roles', lacking: directoryRoles }
  return row.enabled === null ? { kind: 'open', reason: 'the service did not say whether it is enabled' } : undefined
}

/** What Exchange itself has to let the meeting app do. https://learn.microsoft.com/en-us/exchange/permissions-exo/application-rbac */
export const calendarRole = 'Application Calendars.ReadWrite'

/** Whether Exchange lets the meeting app write calendars; `roles` is null where the app was not found. */
export function calendarRoleState(roles: readonly string[] | null): 'held' | 'missing' | 'unknown' {
  if (roles === null) return 'unknown'
  return roles.some(role => role.toLowerCase() === calendarRole.toLowerCase()) ? 'held' : 'missing'
}
