import type { MigrationApp } from '../../facts/migration-app.ts'
import { appPrincipal, migrationApp } from '../../facts/testing-migration.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import migrationAppCheck from './migration-app.ts'

const consented = migrationApp({ credentialsEnd: null })
const facts = (target: Partial<MigrationApp> = {}, source: Partial<MigrationApp> = {}) => ({
  'source.migrationApp': { ...consented, ...source },
  'target.migrationApp': migrationApp(target),
})

proveCheck(migrationAppCheck, {
  pass: [
    { name: 'granted on both sides, secret lasts', facts: facts() },
    { name: 'one of several secrets lasts', facts: facts({ credentialsEnd: ['2026-01-01T00:00:00Z', '2026-09-01T00:00:00Z'] }) },
    {
      name: 'it has further permissions',
      facts: facts({}, { principal: appPrincipal({ grants: [{ resourceAppId: 'other', role: 'x' }, ...appPrincipal().grants] }) }),
    },
  ],
  fail: [
    {
      name: 'nobody consented in the source',
      message: 'defective',
      found: /in the source it has no service/,
      facts: facts({}, { principal: null }),
    },
    {
      name: 'no permission in the target',
      message: 'defective',
      found: /in the target it was not granted/,
      facts: facts({ principal: appPrincipal({ grants: [] }) }),
    },
    {
      name: 'a permission of that name of another resource',
      message: 'defective',
      facts: facts({}, { principal: appPrincipal({ grants: [{ resourceAppId: 'other', role: 'Mailbox.Migration' }] }) }),
    },
    { name: 'disabled', message: 'defective', found: /disabled/, facts: facts({}, { principal: appPrincipal({ enabled: false }) }) },
    {
      name: 'registered elsewhere',
      message: 'defective',
      found: /third/,
      facts: facts({}, { principal: appPrincipal({ ownerTenantId: 'third' }) }),
    },
    { name: 'not registered in the target', message: 'unregistered', facts: facts({ credentialsEnd: null }) },
    {
      name: 'the secret ends before the window',
      message: 'expires',
      found: /2026-03-05/,
      facts: facts({ credentialsEnd: ['2026-03-05T00:00:00Z'] }),
    },
    { name: 'the secret ends within the window', message: 'expires', facts: facts({ credentialsEnd: ['2026-03-21T04:59:59Z'] }) },
    { name: 'a date that nobody can read is no pass', message: 'expires', facts: facts({ credentialsEnd: ['soon'] }) },
    {
      name: 'an earlier wave stands last in the configuration',
      message: 'expires',
      settings: { waves: sampleSettings.waves.flatMap(wave => [{ ...wave, windowEnd: '2026-10-01T00:00:00Z' }, wave]) },
      facts: facts(),
    },
  ],
  undecided: [
    { name: 'no secret has a date', facts: facts({ credentialsEnd: [] }) },
    { name: 'no wave is configured', reason: /no wave/, settings: { waves: [] }, facts: facts() },
    { name: 'not said whether it is enabled', reason: /source whether/, facts: facts({}, { principal: appPrincipal({ enabled: null }) }) },
    { name: 'not said where it is registered', facts: facts({}, { principal: appPrincipal({ ownerTenantId: null }) }) },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts() }],
})
