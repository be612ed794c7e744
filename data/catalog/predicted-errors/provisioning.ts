import type { ServiceError } from './shape.ts'

/** Errors of cross-tenant synchronization, which brings the users into the target. */
export const provisioningErrors = [
  {
    code: 'AzureDirectoryB2BManagementPolicyCheckFailure',
    meaning: 'The tenants do not let invitations be redeemed automatically in both directions.',
    predictable: true,
  },
] as const satisfies readonly ServiceError[]
