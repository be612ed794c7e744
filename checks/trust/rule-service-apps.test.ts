import { describe, expect, test } from 'vitest'
import { type ServiceApp, serviceApps } from '../../data/service-apps/service-apps.ts'
import { serviceApp } from '../../facts/testing-migration.ts'
import { sampleSettings } from '../testing-samples.ts'
import { appProblem, calendarRoleState, demandedApps } from './rule-service-apps.ts'

const app: ServiceApp = {
  id: 'sample',
  name: 'Sample',
  appIds: ['1111'],
  displayNames: ['Sample Service'],
  basis: 'documented',
  sides: ['source'],
  when: ['teams-moves'],
  roles: ['Chat.Create', 'User.Read.All'],
  directoryRoles: ['role-1'],
  source: 'https://learn.microsoft.com/',
  asOf: '2026-06-16',
}
const good = serviceApp('Sample Service', app.roles, { directoryRoles: ['role-1'] })

describe('an app of the migration service', () => {
  test('is found by name among apps of Microsoft, and by client id whoever owns it', () => {
    expect(appProblem(app, [good])).toBeUndefined()
    expect(appProblem(app, [{ ...good, appId: '1111', displayName: 'Renamed', ownerTenantId: null }])).toBeUndefined()
  })

  test('is not found under its name when somebody else registered it', () => {
    for (const ownerTenantId of ['5aaaaaaa-0000-4000-8000-000000000001', null])
      expect(appProblem(app, [{ ...good, ownerTenantId }])).toEqual({ kind: 'missing' })
  })

  test('that is missing under an assumed name decides nothing', () => {
    expect(appProblem({ ...app, basis: 'assumed' }, [])).toMatchObject({ kind: 'open', reason: expect.stringContaining('Sample Service') })
  })

  test('counts with its best instance', () => {
    expect(appProblem(app, [{ ...good, enabled: false }, good])).toBeUndefined()
  })

  test.each([
    ['is disabled', { enabled: false }, { kind: 'disabled' }],
    ['lacks permissions', { roles: ['Chat.Create'] }, { kind: 'roles', lacking: ['User.Read.All'] }],
    ['lacks a directory role', { directoryRoles: ['role-2'] }, { kind: 'directory-roles', lacking: ['role-1'] }],
    ['is of unknown state', { enabled: null }, { kind: 'open', reason: 'the service did not say whether it is enabled' }],
  ])('that %s is not good', (_, changed, problem) => {
    expect(appProblem(app, [{ ...good, ...changed }])).toEqual(problem)
  })

  test('is demanded on its sides and for its workload', () => {
    expect(demandedApps([app], 'source', sampleSettings)).toEqual([app])
    expect(demandedApps([app], 'target', sampleSettings)).toEqual([])
    expect(demandedApps([app], 'source', { ...sampleSettings, workloads: ['mailbox'] })).toEqual([])
  })
})

test.each(serviceApps.map(each => [each.id, each] as const))('%s can be found and has a dated source', (_id, each) => {
  expect(each.appIds.length + each.displayNames.length).toBeGreaterThan(0)
  expect(each.source).toMatch(/^https:\/\/learn\.microsoft\.com\//)
  expect(Date.parse(each.asOf)).not.toBeNaN()
})

test.each([
  [['Application Mail.Read', 'application calendars.readwrite'], 'held'],
  [['Application Mail.Read'], 'missing'],
  [[], 'missing'],
  [null, 'unknown'],
])('the calendar role among %j is %s', (roles, state) => expect(calendarRoleState(roles)).toBe(state))
