import { expect, test } from 'vitest'
import { appPrincipal, migrationApp } from '../../facts/testing-migration.ts'
import { appDefect, appUncertainty } from './rule-migration-app.ts'

const target = '7AAAAAAA-0000-4000-8000-000000000002'

test('an enabled, granted app of the target has no defect, whatever the case of the tenant id', () => {
  expect(appDefect(migrationApp(), target)).toBeUndefined()
  expect(appUncertainty(migrationApp())).toBeUndefined()
})

test.each([
  ['no presence', null, /nobody has consented/],
  ['disabled', appPrincipal({ enabled: false }), /disabled/],
  ['of another tenant', appPrincipal({ ownerTenantId: 'third' }), /third/],
  ['without the permission', appPrincipal({ grants: [] }), /Mailbox\.Migration/],
])('an app that is %s has a defect', (_, principal, defect) => {
  expect(appDefect(migrationApp({ principal }), target)).toMatch(defect)
})

test('what the service left open is no defect and is told', () => {
  const unsaid = migrationApp({ principal: appPrincipal({ ownerTenantId: null }) })
  expect(appDefect(unsaid, target)).toBeUndefined()
  expect(appUncertainty(unsaid)).toMatch(/which tenant/)
  expect(appUncertainty(migrationApp({ principal: appPrincipal({ enabled: null }) }))).toMatch(/enabled/)
})
