import type { Tenant } from '../../tenant/tenant.ts'
import { defineRoutes, type Route, type RouteTable } from '../define.ts'

const roles = ['application_access', 'user_impersonation']

/** All known domains is an empty object, a list is a list of named domains. */
function federationSettings(tenant: Tenant): unknown {
  const { allowFederatedUsers, allowedDomains, blockedDomains, externalAccessWithTrialTenants } = tenant.teamsFederation
  const domains = (names: readonly string[]): unknown[] => names.map(Domain => ({ Domain }))
  return {
    Identity: 'Global',
    AllowFederatedUsers: allowFederatedUsers,
    AllowPublicUsers: false,
    AllowTeamsConsumer: false,
    AllowTeamsConsumerInbound: false,
    ExternalAccessWithTrialTenants: externalAccessWithTrialTenants,
    AllowedDomains: allowedDomains === null ? {} : { AllowedDomain: domains(allowedDomains) },
    BlockedDomains: domains(blockedDomains),
    TreatDiscoveredPartnersAsUnverified: false,
  }
}

const one: Route = {
  roles,
  answer: ({ tenant }) => ({ status: 200, body: federationSettings(tenant) }),
}
const list: Route = {
  roles,
  answer: ({ tenant }) => ({ status: 200, body: [federationSettings(tenant)] }),
}

/** Where the tenant's configuration lives, as the module asks first. */
const discovery: Route = {
  roles,
  answer: ({ tenant, origin }) => ({
    status: 200,
    body: [
      {
        tenantId: tenant.id,
        displayName: tenant.displayName,
        countryLetterCode: tenant.countryLetterCode,
        verifiedDomains: [...tenant.domains.values()]
          .filter(domain => domain.isVerified)
          .map(domain => ({
            name: domain.name,
            isDefault: domain.isDefault,
            isInitial: domain.isInitial,
          })),
        serviceDiscovery: {
          Endpoints: {
            ConfigApiEndpoint: new URL(origin).host,
            AdminServiceEndpoint: new URL(origin).host,
          },
          Headers: { 'X-MS-Forest': '0a' },
        },
      },
    ],
  }),
}

/** The configuration service behind the Teams module, federation only. */
export const teamsRoutes: RouteTable[] = [
  defineRoutes('teams', {
    'GET /Skype.Policy/configurations/TenantFederationSettings/configuration/Global': one,
    'GET /Skype.Policy/configurations/TenantFederationSettings': list,
    'GET /Teams.Tenant/tenants': discovery,
  }),
]
