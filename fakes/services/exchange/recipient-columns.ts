import type { Columns } from './rows.ts'
import { addressesOf, aliasOf, displayNameOf, nameOf, primarySmtp, type RecipientEntry } from './recipient-entry.ts'
import { guid, time, type Value } from './wire-value.ts'

const recipientTypes: Readonly<Record<string, string>> = {
  UserMailbox: 'UserMailbox',
  SharedMailbox: 'UserMailbox',
  RoomMailbox: 'UserMailbox',
  MailUser: 'MailUser',
  GuestMailUser: 'MailUser',
  MailUniversalDistributionGroup: 'MailUniversalDistributionGroup',
  MailUniversalSecurityGroup: 'MailUniversalSecurityGroup',
}

export const identityColumns: Columns<RecipientEntry> = {
  Identity: nameOf,
  Id: nameOf,
  Name: nameOf,
  DisplayName: displayNameOf,
  Alias: aliasOf,
  ExternalDirectoryObjectId: ({ recipient }) => recipient.id,
  Guid: ({ recipient }) => guid(recipient.guid),
  ExchangeObjectId: ({ recipient }) => guid(recipient.guid),
  PrimarySmtpAddress: primarySmtp,
  WindowsEmailAddress: primarySmtp,
  EmailAddresses: addressesOf,
  LegacyExchangeDN: ({ recipient }) => recipient.legacyExchangeDN,
  RecipientType: ({ recipient }) => recipientTypes[recipient.type] ?? recipient.type,
  RecipientTypeDetails: ({ recipient }) => recipient.type,
  HiddenFromAddressListsEnabled: ({ recipient }) => recipient.hiddenFromAddressLists,
  IsDirSynced: ({ recipient }) => recipient.isDirSynced,
  IsValid: () => true,
  WhenCreated: ({ recipient }) => time(recipient.whenCreated),
  WhenCreatedUTC: ({ recipient }) => time(recipient.whenCreated, 'Z'),
}

const externalAddress = ({ recipient }: RecipientEntry): Value => recipient.externalEmailAddress

/** What `Get-Recipient` shows. */
export const recipientColumns: Columns<RecipientEntry> = {
  ...identityColumns,
  ExternalEmailAddress: externalAddress,
  ExchangeGuid: ({ recipient }) => guid(recipient.exchangeGuid),
  ArchiveGuid: ({ recipient }) => guid(recipient.archiveGuid),
  FirstName: ({ account }) => account?.givenName ?? '',
  LastName: ({ account }) => account?.surname ?? '',
  WindowsLiveID: ({ account }) => account?.userPrincipalName ?? '',
  SKUAssigned: ({ recipient }) => recipient.mailbox !== null,
}

/** What `Get-User` shows. */
export const userColumns: Columns<RecipientEntry> = {
  ...identityColumns,
  UserPrincipalName: ({ account }) => account?.userPrincipalName ?? '',
  FirstName: ({ account }) => account?.givenName ?? '',
  LastName: ({ account }) => account?.surname ?? '',
  AccountDisabled: ({ account }) => account?.accountEnabled === false,
  PreviousRecipientTypeDetails: ({ recipient }) => recipient.previousType ?? 'None',
}

/** Shared by mailboxes and mail users. */
export const storeColumns: Columns<RecipientEntry> = {
  ...identityColumns,
  UserPrincipalName: ({ account }) => account?.userPrincipalName ?? '',
  MicrosoftOnlineServicesID: ({ account }) => account?.userPrincipalName ?? '',
  ImmutableId: ({ account }) => account?.onPremisesImmutableId ?? '',
  ExternalEmailAddress: externalAddress,
  ExchangeGuid: ({ recipient }) => guid(recipient.exchangeGuid),
  ArchiveGuid: ({ recipient }) => guid(recipient.archiveGuid),
  DisabledArchiveGuid: ({ recipient }) => guid(recipient.disabledArchiveGuid),
  PersistedCapabilities: ({ recipient }) => recipient.persistedCapabilities,
  LitigationHoldEnabled: ({ recipient }) => recipient.holds.litigation,
  InPlaceHolds: ({ recipient }) => recipient.holds.inPlace,
  ComplianceTagHoldApplied: ({ recipient }) => recipient.holds.complianceTag,
  DelayHoldApplied: ({ recipient }) => recipient.holds.delay,
  DelayReleaseHoldApplied: ({ recipient }) => recipient.holds.delayRelease,
  RetentionHoldEnabled: ({ recipient }) => recipient.holds.retention,
  ElcProcessingDisabled: ({ recipient }) => recipient.holds.elcProcessingDisabled,
  ForwardingSmtpAddress: ({ recipient }) => recipient.forwardingSmtpAddress,
  AccountDisabled: ({ account }) => account?.accountEnabled === false,
}
