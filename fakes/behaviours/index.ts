import type { Behaviour } from './define.ts'
import addressesReplicate from './addresses-replicate.ts'
import automaticRedemption from './automatic-redemption.ts'
import delegatedReadMakesDrive from './delegated-read-makes-drive.ts'
import deletedAccountTakesRecipient from './deleted-account-takes-recipient.ts'
import descopedAccountDeleted from './descoped-account-deleted.ts'
import dormantTrustWakes from './dormant-trust-wakes.ts'
import driveMove from './drive-move.ts'
import engageRemembersFirstSight from './engage-remembers-first-sight.ts'
import groupLicensesProcessed from './group-licenses-processed.ts'
import groupMemberLicensed from './group-member-licensed.ts'
import licenseGrace from './license-grace.ts'
import licenseMakesMailbox from './license-makes-mailbox.ts'
import mailboxMove from './mailbox-move.ts'
import migrationLicensePersists from './migration-license-persists.ts'
import newMailScrubbed from './new-mail-scrubbed.ts'
import orchestratorMigrates from './orchestrator-migrates.ts'
import orchestratorValidates from './orchestrator-validates.ts'
import primaryStaysAsProxy from './primary-stays-as-proxy.ts'
import provisioningCycle from './provisioning-cycle.ts'
import proxyScrub from './proxy-scrub.ts'
import restoredAccountReturnsRecipient from './restored-account-returns-recipient.ts'
import submittedWorkGoesOn from './submitted-work-goes-on.ts'
import writtenAddressScrubbed from './written-address-scrubbed.ts'

/** Every behaviour of the fakes, in the order in which those of one event happen. */
export const behaviours: readonly Behaviour[] = [
  addressesReplicate,
  automaticRedemption,
  delegatedReadMakesDrive,
  deletedAccountTakesRecipient,
  descopedAccountDeleted,
  dormantTrustWakes,
  driveMove,
  engageRemembersFirstSight,
  groupLicensesProcessed,
  groupMemberLicensed,
  licenseGrace,
  licenseMakesMailbox,
  mailboxMove,
  migrationLicensePersists,
  newMailScrubbed,
  orchestratorMigrates,
  orchestratorValidates,
  primaryStaysAsProxy,
  provisioningCycle,
  proxyScrub,
  restoredAccountReturnsRecipient,
  submittedWorkGoesOn,
  writtenAddressScrubbed,
]
