import { z } from 'zod'

const text = z.string().nullable()
const flag = z.boolean().nullable()
const texts = z.array(z.string())
const licenses = z.array(z.object({ skuId: z.string(), disabledPlans: texts }))

/** Properties of a user (https://learn.microsoft.com/graph/api/resources/user). Vendor enums stay strings. */
const userShape = {
  id: z.string(),
  userPrincipalName: z.string(),
  displayName: text,
  givenName: text,
  surname: text,
  mail: text,
  mailNickname: text,
  otherMails: texts,
  proxyAddresses: texts,
  imAddresses: texts,
  /** `Member` or `Guest`; null on very old synchronized accounts. */
  userType: text,
  creationType: text,
  externalUserState: text,
  externalUserStateChangeDateTime: text,
  identities: z.array(
    z.object({
      signInType: text,
      issuer: text,
      issuerAssignedId: text.optional().transform(id => id ?? null),
    }),
  ),
  accountEnabled: flag,
  usageLocation: text,
  showInAddressList: flag,
  createdDateTime: text,
  /** Only on deleted users. */
  deletedDateTime: text,
  assignedLicenses: licenses,
  licenseAssignmentStates: z.array(
    z.object({
      skuId: z.string(),
      disabledPlans: texts,
      /** Null: assigned directly. */
      assignedByGroup: text.optional().transform(id => id ?? null),
      state: z.string(),
      error: text.optional().transform(error => error ?? null),
    }),
  ),
  assignedPlans: z.array(z.object({ servicePlanId: z.string(), service: text, capabilityStatus: z.string() })),
  onPremisesImmutableId: text,
  onPremisesSyncEnabled: flag,
  onPremisesUserPrincipalName: text,
  onPremisesLastSyncDateTime: text,
  onPremisesDomainName: text,
  onPremisesProvisioningErrors: z.array(
    z.object({
      category: text,
      occurredDateTime: text.optional(),
      propertyCausingError: text,
      value: text.optional(),
    }),
  ),
  serviceProvisioningErrors: z.array(
    z.object({
      isResolved: flag,
      serviceInstance: text,
      createdDateTime: text.optional(),
      errorDetail: text.optional(),
    }),
  ),
} as const

type Shape = typeof userShape
export type UserProperty = keyof Shape

/** A user with the properties that were selected, and always its id. */
export type GraphUser<Property extends UserProperty = UserProperty> = {
  readonly [Name in Property | 'id']: z.output<Shape[Name]>
}

/**
 * A parser that demands every selected property: Graph answers null for an empty one, so one that is absent
 * was not read.
 */
export function userSchema<Property extends UserProperty>(select: readonly Property[]): z.ZodType<GraphUser<Property>> {
  const wanted = new Set<string>(['id', ...select])
  const shape = Object.fromEntries(Object.entries(userShape).filter(([name]) => wanted.has(name)))
  // The static type of a schema that is put together from names; what it parses is exactly these names.
  return z.object(shape) as unknown as z.ZodType<GraphUser<Property>>
}

/** What checks read of everybody. */
export const leanUser = [
  'id',
  'userPrincipalName',
  'displayName',
  'mail',
  'userType',
  'creationType',
  'externalUserState',
  'identities',
  'proxyAddresses',
  'imAddresses',
  'accountEnabled',
  'usageLocation',
  'assignedLicenses',
  'licenseAssignmentStates',
  'onPremisesImmutableId',
  'onPremisesSyncEnabled',
  'onPremisesUserPrincipalName',
  'onPremisesLastSyncDateTime',
  'onPremisesProvisioningErrors',
] as const satisfies readonly UserProperty[]
