import type { Behaviour } from './define.ts'
import addressesAreUnique from './addresses-are-unique.ts'
import addressesReplicate from './addresses-replicate.ts'
import appsBypassManagerCheck from './apps-bypass-manager-check.ts'
import auditsAppearLater from './audits-appear-later.ts'
import automaticRedemption from './automatic-redemption.ts'
import blockedDriveIsLocked from './blocked-drive-is-locked.ts'
import chatsMove from './chats-move.ts'
import conversionMakesInternal from './conversion-makes-internal.ts'
import conversionPasswordByAuthority from './conversion-password-by-authority.ts'
import conversionRefusesInternal from './conversion-refuses-internal.ts'
import conversionRefusesRoleHolder from './conversion-refuses-role-holder.ts'
import conversionTakesUsableNames from './conversion-takes-usable-names.ts'
import convertedAccountNotInvited from './converted-account-not-invited.ts'
import dehydratedOrganizationRefuses from './dehydrated-organization-refuses.ts'
import delegatedReadMakesDrive from './delegated-read-makes-drive.ts'
import deletedAccountPurged from './deleted-account-purged.ts'
import deletedAccountTakesRecipient from './deleted-account-takes-recipient.ts'
import descopedAccountDeleted from './descoped-account-deleted.ts'
import disabledLabelNotListed from './disabled-label-not-listed.ts'
import dormantTrustWakes from './dormant-trust-wakes.ts'
import driveCancelledBeforeStart from './drive-cancelled-before-start.ts'
import driveLeavesRedirect from './drive-leaves-redirect.ts'
import driveMove from './drive-move.ts'
import driveNeedsFreeTarget from './drive-needs-free-target.ts'
import driveNeedsLicense from './drive-needs-license.ts'
import driveNeedsMappedUsers from './drive-needs-mapped-users.ts'
import driveNeedsTrust from './drive-needs-trust.ts'
import driveNeedsUsableTarget from './drive-needs-usable-target.ts'
import driveOneTaskPerUser from './drive-one-task-per-user.ts'
import driveQueueLimit from './drive-queue-limit.ts'
import driveWithinLimits from './drive-within-limits.ts'
import endpointTestMeetsSetup from './endpoint-test-meets-setup.ts'
import endpointTestNeedsMoveRoles from './endpoint-test-needs-move-roles.ts'
import engageRemembersFirstSight from './engage-remembers-first-sight.ts'
import freeBusyByAddressSpace from './free-busy-by-address-space.ts'
import freeBusyByRelationship from './free-busy-by-relationship.ts'
import freeBusyOneHop from './free-busy-one-hop.ts'
import groupLicensesProcessed from './group-licenses-processed.ts'
import groupMemberLicensed from './group-member-licensed.ts'
import identityMapReplaced from './identity-map-replaced.ts'
import immutableIdIsUnique from './immutable-id-is-unique.ts'
import inheritedLicenseStays from './inherited-license-stays.ts'
import internalListRefusesStrangers from './internal-list-refuses-strangers.ts'
import invitationChecksAddress from './invitation-checks-address.ts'
import invitationNeedsOwnMail from './invitation-needs-own-mail.ts'
import invitationRefusesExternal from './invitation-refuses-external.ts'
import invitationRefusesSyncedUpn from './invitation-refuses-synced-upn.ts'
import invitationWaitsForRedemption from './invitation-waits-for-redemption.ts'
import invitationsFollowPolicy from './invitations-follow-policy.ts'
import jobAuthorizesChats from './job-authorizes-chats.ts'
import jobCancelledLater from './job-cancelled-later.ts'
import jobCancelledUntilDue from './job-cancelled-until-due.ts'
import jobChecksChats from './job-checks-chats.ts'
import jobChecksDrives from './job-checks-drives.ts'
import jobChecksMail from './job-checks-mail.ts'
import jobChecksMeetings from './job-checks-meetings.ts'
import jobCompletesInTheFuture from './job-completes-in-the-future.ts'
import jobDeletedInTwoDays from './job-deleted-in-two-days.ts'
import jobNamesAreUnique from './job-names-are-unique.ts'
import jobNamesUserOnce from './job-names-user-once.ts'
import jobNeedsIdentityMapping from './job-needs-identity-mapping.ts'
import jobNeedsRelationships from './job-needs-relationships.ts'
import jobNeedsServiceApp from './job-needs-service-app.ts'
import jobNeedsWhatWorkloadsNeed from './job-needs-what-workloads-need.ts'
import jobStateAllowsStep from './job-state-allows-step.ts'
import jobTakesHundredUsers from './job-takes-hundred-users.ts'
import jobUserInOneJob from './job-user-in-one-job.ts'
import jobValidationExpires from './job-validation-expires.ts'
import licenseGrace from './license-grace.ts'
import licenseMakesMailbox from './license-makes-mailbox.ts'
import licenseNeedsSeat from './license-needs-seat.ts'
import licenseNeedsUsageLocation from './license-needs-usage-location.ts'
import liftedHoldDelays from './lifted-hold-delays.ts'
import logsKeptAMonth from './logs-kept-a-month.ts'
import mailFollowsTargetAddress from './mail-follows-target-address.ts'
import mailGroupsBelongToExchange from './mail-groups-belong-to-exchange.ts'
import mailboxMove from './mailbox-move.ts'
import mailboxOwnerMailInExchange from './mailbox-owner-mail-in-exchange.ts'
import mappingVerifiesStamp from './mapping-verifies-stamp.ts'
import meetingsFollowMail from './meetings-follow-mail.ts'
import meetingsMove from './meetings-move.ts'
import membersReachListsLater from './members-reach-lists-later.ts'
import migrationHoldRaisesQuota from './migration-hold-raises-quota.ts'
import migrationLicensePersists from './migration-license-persists.ts'
import moveChecksArchives from './move-checks-archives.ts'
import moveChecksAttributes from './move-checks-attributes.ts'
import moveFitsQuota from './move-fits-quota.ts'
import moveNeedsEndpoint from './move-needs-endpoint.ts'
import moveNeedsLicense from './move-needs-license.ts'
import moveNeedsTrust from './move-needs-trust.ts'
import moveOneAtATime from './move-one-at-a-time.ts'
import moveRefusesHolds from './move-refuses-holds.ts'
import moveRefusesSoftDeletedTwin from './move-refuses-soft-deleted-twin.ts'
import moveScopeSettles from './move-scope-settles.ts'
import moveWaitsForApproval from './move-waits-for-approval.ts'
import newMailScrubbed from './new-mail-scrubbed.ts'
import orchestratorMigrates from './orchestrator-migrates.ts'
import orchestratorValidates from './orchestrator-validates.ts'
import primaryRestored from './primary-restored.ts'
import primaryStaysAsProxy from './primary-stays-as-proxy.ts'
import provisioningCycle from './provisioning-cycle.ts'
import proxyScrub from './proxy-scrub.ts'
import recipientsReachListsLater from './recipients-reach-lists-later.ts'
import recycledDriveKeepsAddress from './recycled-drive-keeps-address.ts'
import redirectIsNoDrive from './redirect-is-no-drive.ts'
import reprocessingLiftsShortage from './reprocessing-lifts-shortage.ts'
import restoreRefusesConflicts from './restore-refuses-conflicts.ts'
import restoredAccountReturnsRecipient from './restored-account-returns-recipient.ts'
import restrictedListAttributesSender from './restricted-list-attributes-sender.ts'
import rolesGrantCmdlets from './roles-grant-cmdlets.ts'
import runningBatchNotRemoved from './running-batch-not-removed.ts'
import sourceBecomesMailUser from './source-becomes-mail-user.ts'
import submittedWorkGoesOn from './submitted-work-goes-on.ts'
import syncNeedsAutomaticRedemption from './sync-needs-automatic-redemption.ts'
import syncedObjectsMasteredOnPremises from './synced-objects-mastered-on-premises.ts'
import tracesAppearLater from './traces-appear-later.ts'
import tracesByWindow from './traces-by-window.ts'
import tracesNeedServiceApp from './traces-need-service-app.ts'
import ungrantedParameterUnknown from './ungranted-parameter-unknown.ts'
import upnInVerifiedDomain from './upn-in-verified-domain.ts'
import usageReportsLag from './usage-reports-lag.ts'
import userInOneBatch from './user-in-one-batch.ts'
import writesReachListsLater from './writes-reach-lists-later.ts'
import writtenAddressScrubbed from './written-address-scrubbed.ts'

/** Every behaviour of the fakes. Those of one event happen in this order; of several that refuse, the first one is answered. */
export const behaviours: readonly Behaviour[] = [
  syncedObjectsMasteredOnPremises,
  upnInVerifiedDomain,
  addressesAreUnique,
  immutableIdIsUnique,
  mailboxOwnerMailInExchange,
  conversionRefusesInternal,
  conversionRefusesRoleHolder,
  conversionPasswordByAuthority,
  conversionTakesUsableNames,
  conversionMakesInternal,
  invitationsFollowPolicy,
  invitationChecksAddress,
  convertedAccountNotInvited,
  invitationRefusesExternal,
  invitationRefusesSyncedUpn,
  invitationNeedsOwnMail,
  invitationWaitsForRedemption,
  automaticRedemption,
  primaryStaysAsProxy,
  primaryRestored,
  newMailScrubbed,
  addressesReplicate,
  deletedAccountTakesRecipient,
  deletedAccountPurged,
  restoreRefusesConflicts,
  restoredAccountReturnsRecipient,
  writesReachListsLater,
  membersReachListsLater,
  recipientsReachListsLater,
  auditsAppearLater,
  logsKeptAMonth,
  usageReportsLag,
  licenseNeedsUsageLocation,
  inheritedLicenseStays,
  licenseNeedsSeat,
  reprocessingLiftsShortage,
  groupLicensesProcessed,
  groupMemberLicensed,
  licenseMakesMailbox,
  licenseGrace,
  migrationLicensePersists,
  proxyScrub,
  writtenAddressScrubbed,
  engageRemembersFirstSight,
  rolesGrantCmdlets,
  ungrantedParameterUnknown,
  mailGroupsBelongToExchange,
  appsBypassManagerCheck,
  dehydratedOrganizationRefuses,
  liftedHoldDelays,
  migrationHoldRaisesQuota,
  disabledLabelNotListed,
  syncNeedsAutomaticRedemption,
  provisioningCycle,
  descopedAccountDeleted,
  userInOneBatch,
  runningBatchNotRemoved,
  mailboxMove,
  moveNeedsEndpoint,
  moveChecksAttributes,
  moveNeedsTrust,
  moveScopeSettles,
  moveOneAtATime,
  moveChecksArchives,
  moveNeedsLicense,
  moveRefusesHolds,
  moveRefusesSoftDeletedTwin,
  moveFitsQuota,
  moveWaitsForApproval,
  sourceBecomesMailUser,
  endpointTestMeetsSetup,
  endpointTestNeedsMoveRoles,
  mappingVerifiesStamp,
  jobNamesAreUnique,
  jobCompletesInTheFuture,
  jobTakesHundredUsers,
  jobNeedsWhatWorkloadsNeed,
  jobStateAllowsStep,
  jobValidationExpires,
  jobCancelledUntilDue,
  jobCancelledLater,
  jobDeletedInTwoDays,
  orchestratorValidates,
  jobNeedsServiceApp,
  jobNamesUserOnce,
  jobUserInOneJob,
  jobNeedsIdentityMapping,
  jobNeedsRelationships,
  jobChecksMail,
  jobChecksDrives,
  jobChecksChats,
  jobAuthorizesChats,
  meetingsFollowMail,
  jobChecksMeetings,
  orchestratorMigrates,
  chatsMove,
  meetingsMove,
  dormantTrustWakes,
  identityMapReplaced,
  delegatedReadMakesDrive,
  redirectIsNoDrive,
  blockedDriveIsLocked,
  driveQueueLimit,
  driveOneTaskPerUser,
  driveCancelledBeforeStart,
  driveMove,
  driveNeedsTrust,
  driveNeedsUsableTarget,
  driveNeedsMappedUsers,
  driveNeedsLicense,
  driveNeedsFreeTarget,
  driveWithinLimits,
  recycledDriveKeepsAddress,
  driveLeavesRedirect,
  mailFollowsTargetAddress,
  restrictedListAttributesSender,
  internalListRefusesStrangers,
  tracesAppearLater,
  tracesNeedServiceApp,
  tracesByWindow,
  freeBusyOneHop,
  freeBusyByAddressSpace,
  freeBusyByRelationship,
  submittedWorkGoesOn,
]
