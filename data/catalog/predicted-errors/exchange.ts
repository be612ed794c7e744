import type { ServiceError } from './shape.ts'

/** Errors of moving mailboxes: class names of the service, or our ids (lower case) where it gives only a sentence. */
export const exchangeErrors = [
  {
    code: 'MailboxNotInCrossTenantMigrationScopeException',
    meaning: 'The mailbox is in no published scope group, or the membership has not settled.',
    predictable: true,
  },
  {
    code: 'NotAcceptedDomainException',
    meaning: 'The target recipient has a proxy in a domain that the target does not accept.',
    predictable: true,
  },
  { code: 'MissingExchangeGuidException', meaning: 'The target recipient lacks the ExchangeGuid of the mailbox.', predictable: true },
  {
    code: 'AuxArchiveNotFoundInTargetRecipientException',
    meaning: 'The target recipient lacks the archive identity of the mailbox.',
    predictable: true,
  },
  {
    code: 'SourceAuxArchiveIsProvisionedDuringCrossTenantMovePermanentException',
    meaning: 'An auxiliary archive was created during the move.',
    predictable: false,
    reason: 'happens during the move; auto-expanding archives can only be warned about',
  },
  { code: 'too-many-aux-archives', meaning: 'The mailbox has more auxiliary archives than can be moved.', predictable: true },
  {
    code: 'MailboxIsNotInExpectedDBException',
    meaning: 'The service moved the mailbox to another database meanwhile.',
    predictable: false,
    reason: 'load balancing inside the service',
  },
  { code: 'UserDuplicateInOtherBatchException', meaning: 'The user is in another Exchange batch.', predictable: true },
  { code: 'SourceMailboxAlreadyBeingMovedPermanentException', meaning: 'The source mailbox is already being moved.', predictable: true },
  {
    code: 'UserAlreadyHasDemotedArchiveException',
    meaning: 'The target recipient has a disabled archive from earlier.',
    predictable: true,
  },
  {
    code: 'CrossTenantMigrationWithoutLicensePermanentException',
    meaning: 'Neither account has the migration license.',
    predictable: true,
  },
  {
    code: 'delivery-domain-proxy-missing',
    meaning: 'The target recipient has no proxy in the delivery domain.',
    says: '0x80070057',
    predictable: true,
  },
  { code: 'target-is-mailbox', meaning: 'The target recipient already is a mailbox.', predictable: true },
  {
    code: 'access-denied',
    meaning: 'The source refuses the endpoint: its relationship names another application, or allows no moves.',
    says: 'Access is denied',
    predictable: true,
  },
  {
    code: 'AADSTS700016',
    meaning: 'The endpoint’s application is not known in one of the tenants; the source has not consented to it.',
    predictable: true,
  },
  {
    code: 'AADSTS7000215',
    meaning: 'The secret of the endpoint’s application is wrong.',
    predictable: true,
  },
  { code: 'AADSTS7000222', meaning: 'The secret of the endpoint’s application has expired.', predictable: true },
  { code: 'AADSTS70011', meaning: 'The endpoint has lost its credentials.', predictable: true },
  { code: 'mailbox-on-hold', meaning: 'The mailbox is on hold.', predictable: true },
  { code: 'recoverable-items-quota', meaning: 'The recoverable items of the source exceed the quota of the target.', predictable: true },
  {
    code: 'unknown-csv-column',
    meaning: 'The CSV of the Exchange batch has an unknown column.',
    predictable: false,
    reason: 'a fault of the file that is submitted, which no tenant shows',
  },
  {
    code: 'skipped-items-unapproved',
    meaning: 'Items were not moved and nobody approved that.',
    predictable: false,
    reason: 'depends on single items; the move reports it afterwards',
  },
] as const satisfies readonly ServiceError[]
