import { compatibility, identityMappings, moveJobs, oneDriveHost, usesCustomerKey, verifyRelation } from './cross-tenant.ts'
import type { SharePointNumbers } from './enum-numbers.ts'
import { personalSites } from './personal-sites.ts'
import type { SharePointService } from './process-query.ts'
import { deletedSites, sitesOfTemplate } from './sites.ts'

/** Everything that is read of one side's SharePoint administration. Apps must sign in with a certificate here. */
export const sharePointGateway = (service: SharePointService, numbers: SharePointNumbers) => ({
  side: service.side,
  oneDriveHost: async () => oneDriveHost(service),
  verifyRelation: async (partnerRole: 'Source' | 'Target', partnerHostUrl: string) =>
    verifyRelation(service, numbers, partnerRole, partnerHostUrl),
  compatibility: async (partnerHostUrl: string) => compatibility(service, numbers, partnerHostUrl),
  usesCustomerKey: async () => usesCustomerKey(service),
  moveJobs: async () => moveJobs(service),
  identityMappings: async (sourceUpns: readonly string[]) => identityMappings(service, numbers, sourceUpns),
  personalSites: async (upns: readonly string[]) => personalSites(service, upns),
  oneDrives: () => sitesOfTemplate(service, 'SPSPERS'),
  deletedSites: () => deletedSites(service),
  redirectSites: () => sitesOfTemplate(service, 'RedirectSite#0'),
})

export type SharePointGateway = ReturnType<typeof sharePointGateway>
