import { serviceApps } from '../../data/service-apps/service-apps.ts'
import type { ServiceAppRow } from '../../facts/service-apps.ts'
import { serviceApp } from '../../facts/testing-migration.ts'
import { proveCheck } from '../testing.ts'
import orchestratorApps from './orchestrator-apps.ts'

const rowsOf = (side: 'source' | 'target', changed: Readonly<Record<string, Partial<ServiceAppRow> | null>> = {}): ServiceAppRow[] =>
  serviceApps.flatMap(({ id, sides, appIds, displayNames, roles, directoryRoles }) => {
    const change = changed[id]
    if (!sides.includes(side) || change === null) return []
    const [appId = `app ${id}`] = appIds
    return [{ ...serviceApp(displayNames[0] ?? id, roles, { appId, directoryRoles: [...directoryRoles] }), ...change }]
  })
const facts = (source: Parameters<typeof rowsOf>[1] = {}, target: Parameters<typeof rowsOf>[1] = {}) => ({
  'source.serviceApps': rowsOf('source', source),
  'target.serviceApps': rowsOf('target', target),
  'target.meetingCalendarRoles': { roles: ['Application Calendars.ReadWrite'] },
})

proveCheck(orchestratorApps, {
  pass: [
    { name: 'all are there with everything', facts: facts() },
    {
      name: 'the other published client id of the migration service',
      facts: facts({}, { 'migration-service': { appId: '506cf32b-5cbe-4ced-84c6-c7bde303f77c' } }),
    },
    {
      name: 'only mailboxes move, and only their apps are there',
      settings: { workloads: ['mailbox'] },
      facts: facts(
        { 'chat-migration': null, 'meeting-migration': null, 'onedrive-migration': null },
        { 'chat-migration': null, 'meeting-migration': null, 'onedrive-migration': null },
      ),
    },
  ],
  fail: [
    {
      name: 'Exchange keeps no calendar role for the meeting app',
      message: 'calendar-role',
      facts: { ...facts(), 'target.meetingCalendarRoles': { roles: ['Application Mail.Read'] } },
    },
    {
      name: 'the target has no migration service',
      message: 'missing',
      found: /target has no app 'Cross-tenant migration service'/,
      facts: facts({}, { 'migration-service': null }),
    },
    {
      name: 'an app of the tenant’s own carries the name',
      message: 'missing',
      found: /source has no app 'Cross Tenant Teams Migration'/,
      facts: facts({ 'chat-migration': { ownerTenantId: '5aaaaaaa-0000-4000-8000-000000000001' } }),
    },
    { name: 'one is disabled', message: 'disabled', facts: facts({}, { 'chat-migration': { enabled: false } }) },
    {
      name: 'a permission is missing',
      message: 'roles',
      found: /lacks 1 of its permissions in the source: Chat\.Create\./,
      facts: facts({ 'chat-migration': { roles: serviceApps.flatMap(app => app.roles).filter(role => role !== 'Chat.Create') } }),
    },
    {
      name: 'the meeting app is no Exchange administrator',
      message: 'directory-roles',
      found: /Exchange Administrator in the target/,
      facts: facts({}, { 'meeting-migration': { directoryRoles: [] } }),
    },
    {
      name: 'one is missing and another could not be recognised',
      message: 'missing',
      facts: facts({ 'onedrive-migration': null }, { 'meeting-migration': null }),
    },
  ],
  undecided: [
    {
      name: 'nobody could ask Exchange about the meeting app',
      reason: /roles in Exchange are not known/,
      facts: { ...facts(), 'target.meetingCalendarRoles': { roles: null } },
    },
    { name: 'the OneDrive app goes by a name that nobody published', reason: /assumed/, facts: facts({ 'onedrive-migration': null }) },
    { name: 'not said whether one is enabled', reason: /enabled/, facts: facts({ 'identity-mapping': { enabled: null } }) },
  ],
  notApplicable: [{ name: 'standalone tooling', settings: { tooling: 'standalone' }, facts: facts() }],
})
