/**
 * Why availability was refused, by the code of the availability service. What a code stands for between Exchange Online
 * tenants is assumed from the service's schema: https://learn.microsoft.com/en-us/exchange/client-developer/web-service-reference/responsecode
 */
const causes: Readonly<Record<string, string>> = {
  ErrorMailRecipientNotFound: 'the address is known to nobody, or no relationship routes its domain',
  ErrorNoFreeBusyAccess: 'the tenant that was asked gives this one no access to free/busy',
  ErrorProxyRequestNotAllowed: 'the tenant that was asked does not allow requests of this one',
  ErrorProxyRequestProcessingFailed: 'the tenant that was asked did not answer for the mailbox, for instance because it is not there',
  ErrorServiceDiscoveryFailed: 'the service of the other tenant was not found from the relationship',
}

/** The cause behind a known code; undefined for an empty view and for codes that nobody has explained yet. */
export const lookupRefusal = (code: string): string | undefined => (Object.hasOwn(causes, code) ? causes[code] : undefined)
