import type { Defect } from './define.ts'
import accessPassExpired from './access-pass-expired.ts'
import addressHeldByAnother from './address-held-by-another.ts'
import addressHeldByDeleted from './address-held-by-deleted.ts'
import anotherMailbox from './another-mailbox.ts'
import archiveGuidDiffers from './archive-guid-differs.ts'
import archiveGuidMissing from './archive-guid-missing.ts'
import attributionLost from './attribution-lost.ts'
import autoForwardingAutomatic from './auto-forwarding-automatic.ts'
import autoForwardingOffInTarget from './auto-forwarding-off-in-target.ts'
import batchTooLarge from './batch-too-large.ts'
import batchWithoutPilot from './batch-without-pilot.ts'
import caseHold from './case-hold.ts'
import chatAppDisabled from './chat-app-disabled.ts'
import chatAppMissing from './chat-app-missing.ts'
import chatAppRoleMissing from './chat-app-role-missing.ts'
import chatAppWithoutRoles from './chat-app-without-roles.ts'
import chatRetentionHold from './chat-retention-hold.ts'
import chatsFailed from './chats-failed.ts'
import collaborationBlocked from './collaboration-blocked.ts'
import conversionWithoutStamp from './conversion-without-stamp.ts'
import delayHold from './delay-hold.ts'
import delayReleaseHold from './delay-release-hold.ts'
import delegateStays from './delegate-stays.ts'
import delegationLost from './delegation-lost.ts'
import deviceNotTrusted from './device-not-trusted.ts'
import directAddonLicense from './direct-addon-license.ts'
import directExchangeLicense from './direct-exchange-license.ts'
import directoryRole from './directory-role.ts'
import disabledArchive from './disabled-archive.ts'
import driveAppeared from './drive-appeared.ts'
import driveInRecycleBin from './drive-in-recycle-bin.ts'
import driveItemsLost from './drive-items-lost.ts'
import driveLocked from './drive-locked.ts'
import driveMappedToAnother from './drive-mapped-to-another.ts'
import driveMoving from './drive-moving.ts'
import driveNotMapped from './drive-not-mapped.ts'
import driveNotMoved from './drive-not-moved.ts'
import driveOnHold from './drive-on-hold.ts'
import drivePathTooLong from './drive-path-too-long.ts'
import driveReadOnly from './drive-read-only.ts'
import driveTooLarge from './drive-too-large.ts'
import driveTooManyItems from './drive-too-many-items.ts'
import drivesIncompatible from './drives-incompatible.ts'
import endpointAppDiffers from './endpoint-app-differs.ts'
import endpointBroken from './endpoint-broken.ts'
import endpointElsewhere from './endpoint-elsewhere.ts'
import endpointMissing from './endpoint-missing.ts'
import endpointWithoutCredentials from './endpoint-without-credentials.ts'
import engageAbsent from './engage-absent.ts'
import engagePlanOn from './engage-plan-on.ts'
import engageStuck from './engage-stuck.ts'
import engageUserInTarget from './engage-user-in-target.ts'
import exchangeCustomerKey from './exchange-customer-key.ts'
import exchangeGuidDiffers from './exchange-guid-differs.ts'
import exchangeGuidMissing from './exchange-guid-missing.ts'
import exchangeProvisioningError from './exchange-provisioning-error.ts'
import externalGuest from './external-guest.ts'
import federationDomainBlocked from './federation-domain-blocked.ts'
import federationOff from './federation-off.ts'
import formerMailbox from './former-mailbox.ts'
import formsDenied from './forms-denied.ts'
import freeBusyDomainMissing from './free-busy-domain-missing.ts'
import freeBusyLevelNone from './free-busy-level-none.ts'
import freeBusyOff from './free-busy-off.ts'
import freeBusySharedElsewhere from './free-busy-shared-elsewhere.ts'
import groupAddonLicense from './group-addon-license.ts'
import guestMailUser from './guest-mail-user.ts'
import hardMatchMissing from './hard-match-missing.ts'
import hiddenMailUser from './hidden-mail-user.ts'
import holdAfterSubmission from './hold-after-submission.ts'
import identitiesNotCollapsed from './identities-not-collapsed.ts'
import identityNotMapped from './identity-not-mapped.ts'
import immutableIdMissing from './immutable-id-missing.ts'
import immutableIdWrong from './immutable-id-wrong.ts'
import inAnotherBatch from './in-another-batch.ts'
import inAnotherJob from './in-another-job.ts'
import internalListClosed from './internal-list-closed.ts'
import invitationPending from './invitation-pending.ts'
import invitationsOff from './invitations-off.ts'
import labelDoubleKey from './label-double-key.ts'
import labelIdDiffers from './label-id-differs.ts'
import labelMissing from './label-missing.ts'
import labelUserDefined from './label-user-defined.ts'
import labelWithoutEncryption from './label-without-encryption.ts'
import largeMailbox from './large-mailbox.ts'
import legacyCloudHold from './legacy-cloud-hold.ts'
import legacyDnMissing from './legacy-dn-missing.ts'
import legacyInPlaceHold from './legacy-in-place-hold.ts'
import licenseConflict from './license-conflict.ts'
import licenseCount from './license-count.ts'
import litigationHold from './litigation-hold.ts'
import mappedTwice from './mapped-twice.ts'
import meetingAppMissing from './meeting-app-missing.ts'
import meetingAppMissingInSource from './meeting-app-missing-in-source.ts'
import meetingAppRoleMissing from './meeting-app-role-missing.ts'
import meetingAppRoleMissingInTarget from './meeting-app-role-missing-in-target.ts'
import meetingAppWithoutCalendarRole from './meeting-app-without-calendar-role.ts'
import meetingAppWithoutDirectoryRole from './meeting-app-without-directory-role.ts'
import meetingAppWithoutDirectoryRoleInSource from './meeting-app-without-directory-role-in-source.ts'
import meetingsFailed from './meetings-failed.ts'
import mfaInheritsDefault from './mfa-inherits-default.ts'
import mfaNotTrusted from './mfa-not-trusted.ts'
import migrationAppNotConsented from './migration-app-not-consented.ts'
import migrationAppWithoutRole from './migration-app-without-role.ts'
import migrationSecretExpires from './migration-secret-expires.ts'
import migrationServiceMissing from './migration-service-missing.ts'
import moveAppDiffers from './move-app-differs.ts'
import moveCapabilityMissing from './move-capability-missing.ts'
import moveFailed from './move-failed.ts'
import moveScopeTooFresh from './move-scope-too-fresh.ts'
import movesDisabled from './moves-disabled.ts'
import nameMissing from './name-missing.ts'
import neverRedeemed from './never-redeemed.ts'
import noAddressSpace from './no-address-space.ts'
import noAutomaticRedemption from './no-automatic-redemption.ts'
import noBaseSeats from './no-base-seats.ts'
import noDeliveryProxy from './no-delivery-proxy.ts'
import noFederatedIdentity from './no-federated-identity.ts'
import noMigrationLicense from './no-migration-license.ts'
import noMigrationSeats from './no-migration-seats.ts'
import noPartnerEntry from './no-partner-entry.ts'
import noPilot from './no-pilot.ts'
import noSipAddress from './no-sip-address.ts'
import noStrongMethod from './no-strong-method.ts'
import noTeamsPlan from './no-teams-plan.ts'
import noUsageLocation from './no-usage-location.ts'
import noWayBack from './no-way-back.ts'
import oldLicenseGroupLeft from './old-license-group-left.ts'
import onPremisesUpn from './on-premises-upn.ts'
import onPremisesUpnOverdue from './on-premises-upn-overdue.ts'
import organizationHold from './organization-hold.ts'
import organizationPending from './organization-pending.ts'
import organizationRoleDiffers from './organization-role-differs.ts'
import orphanMove from './orphan-move.ts'
import otherTenantMemberDeleted from './other-tenant-member-deleted.ts'
import otherTenantPointsAtSource from './other-tenant-points-at-source.ts'
import outsideMoveScope from './outside-move-scope.ts'
import outsideSyncScope from './outside-sync-scope.ts'
import policyBlocksGuests from './policy-blocks-guests.ts'
import prematureDirectLicense from './premature-direct-license.ts'
import prematureGroupLicense from './premature-group-license.ts'
import primaryNotAccepted from './primary-not-accepted.ts'
import probeMailUserElsewhere from './probe-mail-user-elsewhere.ts'
import profileNamesAnothersDrive from './profile-names-anothers-drive.ts'
import protectedFiles from './protected-files.ts'
import proxiesScrubbed from './proxies-scrubbed.ts'
import proxyConflict from './proxy-conflict.ts'
import reachBackGroupEnablesExchange from './reach-back-group-enables-exchange.ts'
import reachBackGroupEnablesLockbox from './reach-back-group-enables-lockbox.ts'
import reachBackGroupMissing from './reach-back-group-missing.ts'
import reachBackMissing from './reach-back-missing.ts'
import reachBackPending from './reach-back-pending.ts'
import readPermissionMissing from './read-permission-missing.ts'
import readingAppOpensMailboxes from './reading-app-opens-mailboxes.ts'
import readingAppReadsMail from './reading-app-reads-mail.ts'
import readingAppReadsMore from './reading-app-reads-more.ts'
import recoverableItemsOverQuota from './recoverable-items-over-quota.ts'
import redirectAtSource from './redirect-at-source.ts'
import redirectInUnroutedDomain from './redirect-in-unrouted-domain.ts'
import redirectMissing from './redirect-missing.ts'
import redirectToNobody from './redirect-to-nobody.ts'
import remoteDomainForbidsForwarding from './remote-domain-forbids-forwarding.ts'
import retentionLabelHold from './retention-label-hold.ts'
import retentionPolicyHold from './retention-policy-hold.ts'
import retentionPolicyHoldThenDelete from './retention-policy-hold-then-delete.ts'
import scopeGroupNested from './scope-group-nested.ts'
import scopeGroupNotSecurity from './scope-group-not-security.ts'
import scopeNotPublished from './scope-not-published.ts'
import scrubbingPlanOn from './scrubbing-plan-on.ts'
import secondRelationship from './second-relationship.ts'
import sharepointCustomerKey from './sharepoint-customer-key.ts'
import softDeletedMailbox from './soft-deleted-mailbox.ts'
import softDeletedUser from './soft-deleted-user.ts'
import softDeletedUserInSource from './soft-deleted-user-in-source.ts'
import sourceAccountUnknown from './source-account-unknown.ts'
import sourceAddressNotRestored from './source-address-not-restored.ts'
import sourceDrivePlanOff from './source-drive-plan-off.ts'
import sourceMailNotRestored from './source-mail-not-restored.ts'
import sourceMembershipLost from './source-membership-lost.ts'
import sourceRecipientGone from './source-recipient-gone.ts'
import sourceStillMailbox from './source-still-mailbox.ts'
import stagingGroupEnablesExchange from './staging-group-enables-exchange.ts'
import stillExternal from './still-external.ts'
import stillInSyncScope from './still-in-sync-scope.ts'
import substrateHoldItems from './substrate-hold-items.ts'
import syncHides from './sync-hides.ts'
import syncMakesGuests from './sync-makes-guests.ts'
import syncNotAllowed from './sync-not-allowed.ts'
import syncQuarantine from './sync-quarantine.ts'
import syncStale from './sync-stale.ts'
import targetAccountDeleted from './target-account-deleted.ts'
import targetAccountDisabled from './target-account-disabled.ts'
import targetAccountInternal from './target-account-internal.ts'
import targetAddressElsewhere from './target-address-elsewhere.ts'
import targetAddressMissing from './target-address-missing.ts'
import targetAddressUnrouted from './target-address-unrouted.ts'
import targetDomainUnverified from './target-domain-unverified.ts'
import targetDriveExists from './target-drive-exists.ts'
import targetDrivePlanOff from './target-drive-plan-off.ts'
import targetExchangePlanOff from './target-exchange-plan-off.ts'
import targetMailbox from './target-mailbox.ts'
import targetMembershipLost from './target-membership-lost.ts'
import targetStillMailUser from './target-still-mail-user.ts'
import targetUpnNotFinal from './target-upn-not-final.ts'
import targetWrittenOnPremises from './target-written-on-premises.ts'
import timingRecordedOtherwise from './timing-recorded-otherwise.ts'
import tooManyAuxArchives from './too-many-aux-archives.ts'
import trustDormant from './trust-dormant.ts'
import trustInWrongRole from './trust-in-wrong-role.ts'
import trustMissing from './trust-missing.ts'
import trustNamesAdminSite from './trust-names-admin-site.ts'
import unverifiedAddress from './unverified-address.ts'
import unverifiedBranchAddress from './unverified-branch-address.ts'
import validationExpired from './validation-expired.ts'
import validationFailed from './validation-failed.ts'
import windowInThePast from './window-in-the-past.ts'
import x500Missing from './x500-missing.ts'

/** Every defect that a world can be given. */
export const defects: readonly Defect[] = [
  accessPassExpired,
  addressHeldByAnother,
  addressHeldByDeleted,
  anotherMailbox,
  archiveGuidDiffers,
  archiveGuidMissing,
  attributionLost,
  autoForwardingAutomatic,
  autoForwardingOffInTarget,
  batchTooLarge,
  batchWithoutPilot,
  caseHold,
  chatAppDisabled,
  chatAppMissing,
  chatAppRoleMissing,
  chatAppWithoutRoles,
  chatRetentionHold,
  chatsFailed,
  collaborationBlocked,
  conversionWithoutStamp,
  delayHold,
  delayReleaseHold,
  delegateStays,
  delegationLost,
  deviceNotTrusted,
  directAddonLicense,
  directExchangeLicense,
  directoryRole,
  disabledArchive,
  driveAppeared,
  driveInRecycleBin,
  driveItemsLost,
  driveLocked,
  driveMappedToAnother,
  driveMoving,
  driveNotMapped,
  driveNotMoved,
  driveOnHold,
  drivePathTooLong,
  driveReadOnly,
  driveTooLarge,
  driveTooManyItems,
  drivesIncompatible,
  endpointAppDiffers,
  endpointBroken,
  endpointElsewhere,
  endpointMissing,
  endpointWithoutCredentials,
  engageAbsent,
  engagePlanOn,
  engageStuck,
  engageUserInTarget,
  exchangeCustomerKey,
  exchangeGuidDiffers,
  exchangeGuidMissing,
  identityNotMapped,
  exchangeProvisioningError,
  externalGuest,
  federationDomainBlocked,
  federationOff,
  formerMailbox,
  formsDenied,
  freeBusyDomainMissing,
  freeBusyLevelNone,
  freeBusyOff,
  freeBusySharedElsewhere,
  groupAddonLicense,
  guestMailUser,
  hardMatchMissing,
  hiddenMailUser,
  holdAfterSubmission,
  identitiesNotCollapsed,
  immutableIdMissing,
  immutableIdWrong,
  inAnotherBatch,
  inAnotherJob,
  internalListClosed,
  invitationPending,
  invitationsOff,
  labelDoubleKey,
  labelIdDiffers,
  labelMissing,
  labelUserDefined,
  labelWithoutEncryption,
  largeMailbox,
  legacyCloudHold,
  legacyDnMissing,
  legacyInPlaceHold,
  licenseConflict,
  licenseCount,
  litigationHold,
  mappedTwice,
  meetingAppMissing,
  meetingAppMissingInSource,
  meetingAppRoleMissing,
  meetingAppRoleMissingInTarget,
  meetingAppWithoutCalendarRole,
  meetingAppWithoutDirectoryRole,
  meetingAppWithoutDirectoryRoleInSource,
  meetingsFailed,
  mfaInheritsDefault,
  mfaNotTrusted,
  migrationAppNotConsented,
  migrationAppWithoutRole,
  migrationSecretExpires,
  migrationServiceMissing,
  moveAppDiffers,
  moveCapabilityMissing,
  moveFailed,
  moveScopeTooFresh,
  movesDisabled,
  nameMissing,
  neverRedeemed,
  noAddressSpace,
  noAutomaticRedemption,
  noBaseSeats,
  noDeliveryProxy,
  noFederatedIdentity,
  noMigrationLicense,
  noMigrationSeats,
  noPartnerEntry,
  noPilot,
  noSipAddress,
  noStrongMethod,
  noTeamsPlan,
  noUsageLocation,
  noWayBack,
  oldLicenseGroupLeft,
  onPremisesUpn,
  onPremisesUpnOverdue,
  organizationHold,
  organizationPending,
  organizationRoleDiffers,
  orphanMove,
  otherTenantMemberDeleted,
  otherTenantPointsAtSource,
  outsideMoveScope,
  outsideSyncScope,
  policyBlocksGuests,
  prematureDirectLicense,
  prematureGroupLicense,
  primaryNotAccepted,
  probeMailUserElsewhere,
  profileNamesAnothersDrive,
  protectedFiles,
  proxiesScrubbed,
  proxyConflict,
  reachBackGroupEnablesExchange,
  reachBackGroupEnablesLockbox,
  reachBackGroupMissing,
  reachBackMissing,
  reachBackPending,
  readPermissionMissing,
  readingAppOpensMailboxes,
  readingAppReadsMail,
  readingAppReadsMore,
  recoverableItemsOverQuota,
  redirectAtSource,
  redirectInUnroutedDomain,
  redirectMissing,
  redirectToNobody,
  remoteDomainForbidsForwarding,
  retentionLabelHold,
  retentionPolicyHold,
  retentionPolicyHoldThenDelete,
  scopeGroupNested,
  scopeGroupNotSecurity,
  scopeNotPublished,
  scrubbingPlanOn,
  secondRelationship,
  sharepointCustomerKey,
  softDeletedMailbox,
  softDeletedUser,
  softDeletedUserInSource,
  sourceAccountUnknown,
  sourceAddressNotRestored,
  sourceDrivePlanOff,
  sourceMailNotRestored,
  sourceMembershipLost,
  sourceRecipientGone,
  sourceStillMailbox,
  stagingGroupEnablesExchange,
  stillExternal,
  stillInSyncScope,
  substrateHoldItems,
  syncHides,
  syncMakesGuests,
  syncNotAllowed,
  syncQuarantine,
  syncStale,
  targetAccountDeleted,
  targetAccountDisabled,
  targetAccountInternal,
  targetAddressElsewhere,
  targetAddressMissing,
  targetAddressUnrouted,
  targetDomainUnverified,
  targetDriveExists,
  targetDrivePlanOff,
  targetExchangePlanOff,
  targetMailbox,
  targetMembershipLost,
  targetStillMailUser,
  targetUpnNotFinal,
  targetWrittenOnPremises,
  timingRecordedOtherwise,
  tooManyAuxArchives,
  trustDormant,
  trustInWrongRole,
  trustMissing,
  trustNamesAdminSite,
  unverifiedAddress,
  unverifiedBranchAddress,
  validationExpired,
  validationFailed,
  windowInThePast,
  x500Missing,
]

/** The defect of this id; throws when there is none. */
export function defectOf(id: string): Defect {
  const found = defects.find(defect => defect.id === id)
  if (!found) throw new Error(`There is no defect ‘${id}’.`)
  return found
}
