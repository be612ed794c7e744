import type { ServiceError } from './shape.ts'

/** Errors of moving OneDrives. */
export const oneDriveErrors = [
  {
    code: 'FeatureIsNotEnabled',
    meaning: 'Cross-tenant moves of OneDrive are not enabled for the tenant.',
    predictable: false,
    reason: 'enabled by the vendor; no read shows it',
  },
  { code: 'MnATrustNoSetupForPartner', meaning: 'There is no trust with the other tenant.', predictable: true },
  {
    code: 'MnAReverseTrustNeedsRequiredPartnerRole',
    meaning: 'The command has to say which role the partner has.',
    predictable: false,
    reason: 'a fault of the request, which lacks a parameter; no state of the tenants alone leads to it',
  },
  { code: 'MnATrustWrongCmdletUsage', meaning: 'The trust names the other tenant in the role Source.', predictable: true },
  { code: 'MnAOdbFailedToGetUrlForSourceUPN', meaning: 'The address of the source OneDrive could not be found.', predictable: true },
  {
    code: 'MnAOdbForSourceUPNDoesNotExist',
    meaning: 'The user has no OneDrive in the source; nothing needs to move.',
    predictable: false,
    reason: 'harmless: where the user has no OneDrive, its checks are not applicable instead of failing',
  },
  {
    code: 'MnAOdbForSourceUPNDoesNotExistYet',
    meaning: 'The source OneDrive is still being created.',
    predictable: false,
    reason: 'lasts while the service creates it; the remedy is to try again',
  },
  {
    code: 'MnAIdentityMapEntryDoesNotExistsForSourceUPN',
    meaning: 'The uploaded identity map has no entry for the user.',
    predictable: true,
  },
  {
    code: 'MnAIdentityMapEntryTooManyForSourceUPN',
    meaning: 'The uploaded identity map has several entries for the user.',
    predictable: true,
    refused: 'an identity map that names a source user twice is refused when it is read, with exit 20, before anything is gathered',
  },
  { code: 'MnAIdentityMapEntryDoesNotMatchRequest', meaning: 'The uploaded identity map names another target user.', predictable: true },
  { code: 'MnAOdbUsersAreNotLicensed', meaning: 'Neither account has the migration license.', predictable: true },
  { code: 'MnATargetUpnIsInvalid', meaning: 'The target UPN is not valid.', predictable: true },
  {
    code: 'MnATargetDomainIsAlreadyInSourceSiteUsers',
    meaning: 'Accounts of the target’s domain are already known in the source OneDrive.',
    predictable: false,
    reason: 'needs the user list of every single site; not read in bulk',
  },
  { code: 'MnATargetUserDoesNotExist', meaning: 'The target user does not exist.', predictable: true },
  { code: 'MnATargetUserIsNotSpoEnabled', meaning: 'The target user has no SharePoint plan.', predictable: true },
  { code: 'MnAMoveJobWasNotCreated', meaning: 'The service created no move.', predictable: false, reason: 'internal to the service' },
  {
    code: 'MnAMoveJobCreationFailed',
    meaning: 'The service failed to create the move.',
    predictable: false,
    reason: 'internal to the service',
  },
  { code: 'MnASiteMoveTargetUrlHasWriteConflict', meaning: 'A OneDrive already exists in the target.', predictable: true },
  { code: 'MnAOdbOwnerUrlMismatch', meaning: 'The OneDrive’s address does not belong to the user.', predictable: true },
  { code: 'MnATargetUrlNotValidForRename', meaning: 'A path would become too long in the target.', predictable: true },
  {
    code: 'MnAFatalErrorAdminSiteCouldNotBeUsedAsMySiteHost',
    meaning: 'The host of the target is not its OneDrive host.',
    predictable: true,
  },
  { code: 'MnABYOKEnabledOnSourceTenant', meaning: 'The source encrypts its services with a customer key.', predictable: true },
  {
    code: 'MnAPartnersOnTheSameFarm',
    meaning: 'Both tenants live on the same farm.',
    predictable: false,
    reason: 'no documented read tells on which farm a tenant lives; whether the compatibility status does is not published',
  },
  {
    code: 'MnATargetSideEnvironmentHasConditionsThatBlockTheMove',
    meaning: 'The state of the target blocks the move.',
    predictable: false,
    reason: 'the service names no condition, and no read shows one',
  },
  { code: 'MnASiteMoveIsInprogressOrFinished', meaning: 'The OneDrive is being moved or has moved.', predictable: true },
  {
    code: 'MnAPartnersFarmsAreIncompatible',
    meaning: 'The farms of the tenants are not compatible at present; waiting 48 hours may help.',
    predictable: true,
  },
] as const satisfies readonly ServiceError[]
