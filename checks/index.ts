import type { AnyCheck, RegisteredCheck } from './define.ts'
import appPermissions from './trust/app-permissions.ts'
import archiveGuid from './mail/archive-guid.ts'
import attribution from './mail/attribution.ts'
import attributionGap from './mail/attribution-gap.ts'
import authenticationMethods from './identity/authentication-methods.ts'
import autoForwarding from './trust/auto-forwarding.ts'
import automaticRedemption from './trust/automatic-redemption.ts'
import auxArchives from './mail/aux-archives.ts'
import availabilityAddressSpace from './trust/availability-address-space.ts'
import batchDependencies from './batch/batch-dependencies.ts'
import batchSchedule from './batch/batch-schedule.ts'
import batchSize from './batch/batch-size.ts'
import chatsMoved from './teams/chats-moved.ts'
import conditionalAccess from './trust/conditional-access.ts'
import conversionEligible from './identity/conversion-eligible.ts'
import customerKey from './trust/customer-key.ts'
import decisionsRecorded from './trust/decisions-recorded.ts'
import deliveryDomain from './mail/delivery-domain.ts'
import deviceTrust from './trust/device-trust.ts'
import directoryRole from './identity/directory-role.ts'
import duplicateRelationship from './trust/duplicate-relationship.ts'
import endpointAnswers from './trust/endpoint-answers.ts'
import engageAccess from './engage/engage-access.ts'
import engageState from './engage/engage-state.ts'
import excessPermissions from './trust/excess-permissions.ts'
import exchangeGuid from './mail/exchange-guid.ts'
import externalMember from './identity/external-member.ts'
import freeBusyLookup from './mail/free-busy-lookup.ts'
import freeBusyRedirect from './mail/free-busy-redirect.ts'
import freeBusyRelationship from './trust/free-busy-relationship.ts'
import gapSchedule from './batch/gap-schedule.ts'
import hardMatch from './identity/hard-match.ts'
import identityMap from './batch/identity-map.ts'
import immutableId from './identity/immutable-id.ts'
import internalMember from './identity/internal-member.ts'
import invitationPolicy from './trust/invitation-policy.ts'
import labelParity from './trust/label-parity.ts'
import labelProtection from './trust/label-protection.ts'
import largeMailbox from './mail/large-mailbox.ts'
import legacyDn from './mail/legacy-dn.ts'
import licenseErrors from './licensing/license-errors.ts'
import licenseGrace from './licensing/license-grace.ts'
import licenseSeats from './trust/license-seats.ts'
import licenseTransition from './licensing/license-transition.ts'
import mailFlow from './mail/mail-flow.ts'
import mailRedirect from './mail/mail-redirect.ts'
import mailboxHold from './mail/mailbox-hold.ts'
import mailboxPermissions from './mail/mailbox-permissions.ts'
import manualRecords from './batch/manual-records.ts'
import meetingsMoved from './teams/meetings-moved.ts'
import mfaTrust from './trust/mfa-trust.ts'
import migrationApp from './trust/migration-app.ts'
import migrationEndpoint from './trust/migration-endpoint.ts'
import migrationLicense from './licensing/migration-license.ts'
import moveCompleted from './mail/move-completed.ts'
import moveInProgress from './mail/move-in-progress.ts'
import moveRelationship from './trust/move-relationship.ts'
import moveScope from './mail/move-scope.ts'
import multitenantOrganization from './trust/multitenant-organization.ts'
import objectPreserved from './identity/object-preserved.ts'
import onPremisesUpn from './identity/on-premises-upn.ts'
import onedriveCompatibility from './trust/onedrive-compatibility.ts'
import onedriveHold from './onedrive/onedrive-hold.ts'
import onedriveIdentityMap from './onedrive/onedrive-identity-map.ts'
import onedriveLimits from './onedrive/onedrive-limits.ts'
import onedriveLock from './onedrive/onedrive-lock.ts'
import onedriveMoved from './onedrive/onedrive-moved.ts'
import onedriveRedirect from './onedrive/onedrive-redirect.ts'
import onedriveTrust from './trust/onedrive-trust.ts'
import orchestratorApps from './trust/orchestrator-apps.ts'
import organizationHold from './trust/organization-hold.ts'
import otherTenantMember from './identity/other-tenant-member.ts'
import partnerAccess from './trust/partner-access.ts'
import pilotFirst from './batch/pilot-first.ts'
import prematureLicense from './licensing/premature-license.ts'
import primarySmtp from './mail/primary-smtp.ts'
import profileResolution from './mail/profile-resolution.ts'
import protectedFiles from './onedrive/protected-files.ts'
import provisioningErrors from './identity/provisioning-errors.ts'
import proxyScrub from './mail/proxy-scrub.ts'
import reachBackAccess from './identity/reach-back-access.ts'
import reachBackEnabled from './identity/reach-back-enabled.ts'
import reachBackLicenseGroup from './trust/reach-back-license-group.ts'
import recoverableItems from './mail/recoverable-items.ts'
import restrictedRecipient from './mail/restricted-recipient.ts'
import reverseMove from './trust/reverse-move.ts'
import rightsManagement from './trust/rights-management.ts'
import scopeGroup from './trust/scope-group.ts'
import scrubRisk from './licensing/scrub-risk.ts'
import senderAuthorization from './mail/sender-authorization.ts'
import serviceValidation from './batch/service-validation.ts'
import sipAddress from './teams/sip-address.ts'
import softDeletedTwin from './identity/soft-deleted-twin.ts'
import softMatch from './identity/soft-match.ts'
import sourceAddressRestored from './identity/source-address-restored.ts'
import sourceMailUser from './mail/source-mail-user.ts'
import splitDelegates from './batch/split-delegates.ts'
import stagingLicenseGroup from './trust/staging-license-group.ts'
import syncConsent from './trust/sync-consent.ts'
import syncDescoped from './identity/sync-descoped.ts'
import syncJob from './trust/sync-job.ts'
import syncMapping from './trust/sync-mapping.ts'
import syncScope from './identity/sync-scope.ts'
import targetAccount from './identity/target-account.ts'
import targetAddress from './mail/target-address.ts'
import targetMailbox from './licensing/target-mailbox.ts'
import targetMailboxMoved from './mail/target-mailbox-moved.ts'
import targetOnedrive from './onedrive/target-onedrive.ts'
import targetUpn from './identity/target-upn.ts'
import teamsFederation from './trust/teams-federation.ts'
import teamsLicense from './teams/teams-license.ts'
import tenantIdentity from './trust/tenant-identity.ts'
import topologyTooling from './trust/topology-tooling.ts'
import unverifiedAddress from './mail/unverified-address.ts'
import upnConflict from './identity/upn-conflict.ts'
import usageLocation from './licensing/usage-location.ts'
import verifiedDomains from './trust/verified-domains.ts'
import workloadLicense from './licensing/workload-license.ts'
import x500Addresses from './mail/x500-addresses.ts'

export type { RegisteredCheck } from './define.ts'

const registered = (area: string, check: unknown): RegisteredCheck => ({ ...(check as AnyCheck), area })

/** Every check, ordered by id. Generated by `npm run docs` from the files of this folder. */
export const checks: readonly RegisteredCheck[] = [
  registered('trust', appPermissions),
  registered('mail', archiveGuid),
  registered('mail', attribution),
  registered('mail', attributionGap),
  registered('identity', authenticationMethods),
  registered('trust', autoForwarding),
  registered('trust', automaticRedemption),
  registered('mail', auxArchives),
  registered('trust', availabilityAddressSpace),
  registered('batch', batchDependencies),
  registered('batch', batchSchedule),
  registered('batch', batchSize),
  registered('teams', chatsMoved),
  registered('trust', conditionalAccess),
  registered('identity', conversionEligible),
  registered('trust', customerKey),
  registered('trust', decisionsRecorded),
  registered('mail', deliveryDomain),
  registered('trust', deviceTrust),
  registered('identity', directoryRole),
  registered('trust', duplicateRelationship),
  registered('trust', endpointAnswers),
  registered('engage', engageAccess),
  registered('engage', engageState),
  registered('trust', excessPermissions),
  registered('mail', exchangeGuid),
  registered('identity', externalMember),
  registered('mail', freeBusyLookup),
  registered('mail', freeBusyRedirect),
  registered('trust', freeBusyRelationship),
  registered('batch', gapSchedule),
  registered('identity', hardMatch),
  registered('batch', identityMap),
  registered('identity', immutableId),
  registered('identity', internalMember),
  registered('trust', invitationPolicy),
  registered('trust', labelParity),
  registered('trust', labelProtection),
  registered('mail', largeMailbox),
  registered('mail', legacyDn),
  registered('licensing', licenseErrors),
  registered('licensing', licenseGrace),
  registered('trust', licenseSeats),
  registered('licensing', licenseTransition),
  registered('mail', mailFlow),
  registered('mail', mailRedirect),
  registered('mail', mailboxHold),
  registered('mail', mailboxPermissions),
  registered('batch', manualRecords),
  registered('teams', meetingsMoved),
  registered('trust', mfaTrust),
  registered('trust', migrationApp),
  registered('trust', migrationEndpoint),
  registered('licensing', migrationLicense),
  registered('mail', moveCompleted),
  registered('mail', moveInProgress),
  registered('trust', moveRelationship),
  registered('mail', moveScope),
  registered('trust', multitenantOrganization),
  registered('identity', objectPreserved),
  registered('identity', onPremisesUpn),
  registered('trust', onedriveCompatibility),
  registered('onedrive', onedriveHold),
  registered('onedrive', onedriveIdentityMap),
  registered('onedrive', onedriveLimits),
  registered('onedrive', onedriveLock),
  registered('onedrive', onedriveMoved),
  registered('onedrive', onedriveRedirect),
  registered('trust', onedriveTrust),
  registered('trust', orchestratorApps),
  registered('trust', organizationHold),
  registered('identity', otherTenantMember),
  registered('trust', partnerAccess),
  registered('batch', pilotFirst),
  registered('licensing', prematureLicense),
  registered('mail', primarySmtp),
  registered('mail', profileResolution),
  registered('onedrive', protectedFiles),
  registered('identity', provisioningErrors),
  registered('mail', proxyScrub),
  registered('identity', reachBackAccess),
  registered('identity', reachBackEnabled),
  registered('trust', reachBackLicenseGroup),
  registered('mail', recoverableItems),
  registered('mail', restrictedRecipient),
  registered('trust', reverseMove),
  registered('trust', rightsManagement),
  registered('trust', scopeGroup),
  registered('licensing', scrubRisk),
  registered('mail', senderAuthorization),
  registered('batch', serviceValidation),
  registered('teams', sipAddress),
  registered('identity', softDeletedTwin),
  registered('identity', softMatch),
  registered('identity', sourceAddressRestored),
  registered('mail', sourceMailUser),
  registered('batch', splitDelegates),
  registered('trust', stagingLicenseGroup),
  registered('trust', syncConsent),
  registered('identity', syncDescoped),
  registered('trust', syncJob),
  registered('trust', syncMapping),
  registered('identity', syncScope),
  registered('identity', targetAccount),
  registered('mail', targetAddress),
  registered('licensing', targetMailbox),
  registered('mail', targetMailboxMoved),
  registered('onedrive', targetOnedrive),
  registered('identity', targetUpn),
  registered('trust', teamsFederation),
  registered('teams', teamsLicense),
  registered('trust', tenantIdentity),
  registered('trust', topologyTooling),
  registered('mail', unverifiedAddress),
  registered('identity', upnConflict),
  registered('licensing', usageLocation),
  registered('trust', verifiedDomains),
  registered('licensing', workloadLicense),
  registered('mail', x500Addresses),
]
