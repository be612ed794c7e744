import type { LabelProtection } from './label-protection.ts'
import type { MailForwarding } from './mail-forwarding.ts'
import type { MigrationApp } from './migration-app.ts'
import type { MigrationEndpoint } from './migration-endpoints.ts'
import type { ScopeGroup } from './scope-groups.ts'
import type { ServiceAppRow } from './service-apps.ts'
import type { TeamsFederation } from './teams-federation.ts'

const appId = 'aaaaaaaa-0000-4000-8000-00000000ffff'
const exchangeOnline = '00000002-0000-0ff1-ce00-000000000000'

/** The app of the sample configuration as its own tenant, the target, knows it: granted, with a secret that lasts. */
export function migrationApp(changed: Partial<MigrationApp> = {}): MigrationApp {
  return { appId, principal: appPrincipal(), credentialsEnd: ['2026-09-01T00:00:00Z'], ...changed }
}

/** An enabled service principal of an app of the target that may move mailboxes. */
export function appPrincipal(changed: Partial<NonNullable<MigrationApp['principal']>> = {}): NonNullable<MigrationApp['principal']> {
  return {
    enabled: true,
    ownerTenantId: '7aaaaaaa-0000-4000-8000-000000000002',
    grants: [{ resourceAppId: exchangeOnline, role: 'Mailbox.Migration' }],
    ...changed,
  }
}

/** The target's endpoint of the sample configuration. */
export function endpoint(changed: Partial<MigrationEndpoint> = {}): MigrationEndpoint {
  return {
    name: 'source-endpoint',
    type: 'ExchangeRemoteMove',
    remoteServer: 'outlook.office.com',
    remoteTenant: 'source.onmicrosoft.com',
    appId,
    ...changed,
  }
}

/** The scope group of the sample configuration with one member. */
export function scopeGroup(changed: Partial<ScopeGroup> = {}): ScopeGroup {
  return {
    id: '50000000-0000-4000-8000-00000000aaaa',
    displayName: 'Migration scope',
    mail: 'scope@source.example',
    mailEnabled: true,
    securityEnabled: true,
    members: 1,
    nestedGroups: [],
    ...changed,
  }
}

/** An enabled app of Microsoft under a name, with these permissions and no directory role. */
export function serviceApp(displayName: string, roles: readonly string[], changed: Partial<ServiceAppRow> = {}): ServiceAppRow {
  return {
    id: `sp ${displayName}`,
    appId: `app ${displayName}`.toLowerCase(),
    displayName,
    enabled: true,
    ownerTenantId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
    roles: [...roles],
    directoryRoles: [],
    ...changed,
  }
}

/** Teams that talks with everybody. */
export function federation(changed: Partial<TeamsFederation> = {}): TeamsFederation {
  return { allowFederatedUsers: true, allowedDomains: null, blockedDomains: [], trialTenants: 'Blocked', ...changed }
}

/** A tenant that lets all mail be forwarded. */
export function forwarding(mode = 'On', changed: Partial<MailForwarding> = {}): MailForwarding {
  return {
    policies: [{ name: 'Default', isDefault: true, mode }],
    remoteDomains: [{ name: 'Default', domain: '*', autoForward: true }],
    ...changed,
  }
}

/** A label that encrypts by a template. */
export function protectingLabel(id: string, name: string, changed: Partial<LabelProtection> = {}): LabelProtection {
  return { id, name, disabled: false, encrypts: true, protectionType: 'template', doubleKey: false, ...changed }
}
