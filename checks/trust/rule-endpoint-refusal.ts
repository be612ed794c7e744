/**
 * Refusals that are about the tested user. Each has a check of its own for every user, so that one pilot who is not ready
 * does not say that the endpoint fails. https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration
 */
const aboutUser: readonly RegExp[] = [
  /MailboxNotInCrossTenantMigrationScopeException/i,
  /MissingExchangeGuidException/i,
  /NotAcceptedDomainException/i,
  /MigrationRecipientNotFoundException/i,
  /UserAlreadyHasMailboxException/i,
  /UserAlreadyHasDemotedArchiveException/i,
  /AuxArchiveNotFoundInTargetRecipientException/i,
  /UserDuplicateInOtherBatchException/i,
  /SourceMailboxAlreadyBeingMovedPermanentException/i,
  /CrossTenantMigrationWithoutLicensePermanentException/i,
]

/** Whether the service's words are known to be about the user, not about the endpoint; unknown words are about the endpoint. */
export const isAboutUser = (message: string): boolean => aboutUser.some(pattern => pattern.test(message))
