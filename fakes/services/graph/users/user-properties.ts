import type { Account } from '../../../tenant/account.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { assignedPlans, assignmentStates, mergedLicenses, provisionedPlans } from './plan-rows.ts'

type Read = (account: Account, tenant: Tenant) => unknown

/**
 * Graph's user properties by name. Directory properties that the twin's accounts do not carry (phones, job title) are
 * null or empty, as for an account that never had them. https://learn.microsoft.com/graph/api/resources/user
 */
export const userProperties: Readonly<Record<string, Read>> = {
  id: account => account.id,
  businessPhones: () => [],
  displayName: account => account.displayName,
  givenName: account => account.givenName,
  jobTitle: () => null,
  mail: account => account.mail,
  mobilePhone: () => null,
  officeLocation: () => null,
  preferredLanguage: () => null,
  surname: account => account.surname,
  userPrincipalName: account => account.userPrincipalName,
  accountEnabled: account => account.accountEnabled,
  assignedLicenses: (account, tenant) => mergedLicenses(tenant, account),
  assignedPlans: (account, tenant) => assignedPlans(tenant, account),
  companyName: () => null,
  createdDateTime: account => account.createdDateTime,
  creationType: account => account.creationType,
  deletedDateTime: account => account.deletedDateTime,
  department: () => null,
  externalUserState: account => account.externalUserState,
  externalUserStateChangeDateTime: account => account.externalUserStateChangeDateTime,
  identities: account => account.identities,
  imAddresses: account => account.imAddresses,
  isManagementRestricted: () => null,
  isResourceAccount: () => null,
  licenseAssignmentStates: (account, tenant) => assignmentStates(tenant, account),
  mailNickname: account => account.mailNickname,
  onPremisesDistinguishedName: () => null,
  onPremisesDomainName: () => null,
  onPremisesImmutableId: account => account.onPremisesImmutableId,
  onPremisesLastSyncDateTime: account => account.onPremisesLastSyncDateTime,
  onPremisesProvisioningErrors: account => account.onPremisesProvisioningErrors,
  onPremisesSamAccountName: () => null,
  onPremisesSecurityIdentifier: () => null,
  onPremisesSyncEnabled: account => account.onPremisesSyncEnabled,
  onPremisesUserPrincipalName: account => account.onPremisesUserPrincipalName,
  otherMails: account => account.otherMails,
  provisionedPlans: (account, tenant) => provisionedPlans(tenant, account),
  proxyAddresses: account => account.proxyAddresses,
  serviceProvisioningErrors: account =>
    account.serviceProvisioningErrors.map(error => ({ '@odata.type': '#microsoft.graph.serviceProvisioningXmlError', ...error })),
  showInAddressList: account => account.showInAddressList,
  usageLocation: account => account.usageLocation,
  userType: account => account.userType,
}

/** In beta only: the conversion stamp, under both names that it had during the preview. https://learn.microsoft.com/en-us/graph/api/user-convertexternaltointernalmemberuser */
export const betaUserProperties: Readonly<Record<string, Read>> = {
  ...userProperties,
  convertedToInternalUserDateTime: account => account.convertedToInternalUserDateTime,
  externalUserConvertedOn: account => account.convertedToInternalUserDateTime,
}

export const defaultUserProperties: readonly string[] = [
  'id',
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
]

/** Kept outside the directory: a collection that selects one answers 501. */
export const singleUserProperties: readonly string[] = [
  'aboutMe',
  'birthday',
  'hireDate',
  'interests',
  'mySite',
  'pastProjects',
  'preferredName',
  'responsibilities',
  'schools',
  'skills',
  'mailboxSettings',
]
