import type { ServiceError } from './shape.ts'

/** Messages of cross-tenant identity mapping, which gives sentences without codes: the ids are ours. */
export const identityMappingErrors = [
  {
    code: 'ctim-mail-user-not-found',
    meaning: 'The target MailUser to write or verify was not found.',
    says: 'mail user in Active Directory',
    predictable: true,
  },
  {
    code: 'ctim-not-completed',
    meaning: 'An identity could not be marked as completed.',
    predictable: false,
    reason: 'internal to the service',
  },
  {
    code: 'ctim-archive-guid-mismatch',
    meaning: 'The ArchiveGuid differs from the source.',
    says: 'ArchiveGuid missmatch',
    predictable: true,
  },
  {
    code: 'ctim-exchange-guid-mismatch',
    meaning: 'The ExchangeGuid differs from the source.',
    says: 'ExchangeGuid missmatch',
    predictable: true,
  },
  {
    code: 'ctim-source-address-missing',
    meaning: 'The proxies lack an address of the source.',
    says: 'Missing required EmailAddresses',
    predictable: true,
  },
  {
    code: 'ctim-domain-not-accepted',
    meaning: 'A proxy is in a domain that the target does not accept.',
    says: 'use domains that are not accepted',
    predictable: true,
  },
  {
    code: 'ctim-target-synced',
    meaning: 'The target is synchronized from on-premises and must be written there.',
    says: 'synchronized from an on-premises directory',
    predictable: true,
  },
  {
    code: 'ctim-no-match',
    meaning: 'No target MailUser has the source address as its target address.',
    says: "Couldn't find a mail user with",
    predictable: true,
  },
  { code: 'ctim-user-not-found', meaning: 'The user was not found in the directory.', says: 'user in MS Graph', predictable: true },
  { code: 'ctim-mapping-not-added', meaning: 'The mapping could not be added.', predictable: false, reason: 'internal to the service' },
  {
    code: 'ctim-delivery-failed',
    meaning: 'The mapping could not be delivered to SharePoint; the map request is to be repeated.',
    predictable: false,
    reason: 'internal to the service',
  },
  {
    code: 'ctim-incomplete',
    meaning: 'A number of identities is not mapped or not written yet.',
    says: 'identities that are still not',
    predictable: true,
  },
] as const satisfies readonly ServiceError[]
