import { z } from 'zod'
import { normalizeProxy, primarySmtpOf } from '../domain/address.ts'
import type { GraphUser } from '../gateways/graph/user-shape.ts'
import { defineTable } from './define.ts'

const license = z.object({
  skuId: z.string(),
  disabledPlans: z.array(z.string()),
  /** Group that gives the license; null for a direct assignment. */
  groupId: z.string().nullable(),
  /** As the service says it: `Active`, `ActiveWithError`, `Disabled`, `Error`. */
  state: z.string(),
  error: z.string(),
})

const row = z.object({
  id: z.string(),
  userPrincipalName: z.string(),
  displayName: z.string().nullable(),
  givenName: z.string().nullable(),
  surname: z.string().nullable(),
  mail: z.string().nullable(),
  userType: z.string().nullable(),
  creationType: z.string().nullable(),
  externalUserState: z.string().nullable(),
  identities: z.array(z.object({ signInType: z.string(), issuer: z.string().nullable(), issuerAssignedId: z.string().nullable() })),
  /** Lower case with scheme. */
  proxies: z.array(z.string()),
  primarySmtp: z.string().nullable(),
  accountEnabled: z.boolean(),
  usageLocation: z.string().nullable(),
  licenses: z.array(license),
  sipAddresses: z.array(z.string()),
  showInAddressList: z.boolean().nullable(),
  onPremisesSyncEnabled: z.boolean().nullable(),
  onPremisesImmutableId: z.string().nullable(),
  onPremisesUserPrincipalName: z.string().nullable(),
  onPremisesLastSync: z.string().nullable(),
  provisioningErrors: z.array(z.object({ category: z.string(), property: z.string(), value: z.string() })),
  /** What services report about the account, e.g. `exchange/…`; `resolved` is null when they do not say. */
  serviceErrors: z.array(z.object({ service: z.string(), resolved: z.boolean().nullable() })),
})

export type AccountRow = z.infer<typeof row>
export type AccountLicense = z.infer<typeof license>

const columns = [
  'id',
  'userPrincipalName',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userType',
  'creationType',
  'externalUserState',
  'identities',
  'proxyAddresses',
  'accountEnabled',
  'usageLocation',
  'assignedLicenses',
  'licenseAssignmentStates',
  'imAddresses',
  'showInAddressList',
  'onPremisesSyncEnabled',
  'onPremisesImmutableId',
  'onPremisesUserPrincipalName',
  'onPremisesLastSyncDateTime',
  'onPremisesProvisioningErrors',
  'serviceProvisioningErrors',
] as const

/** What the row calls as Graph does is taken over as it is; what the row does not have is dropped when it is parsed. */
const toAccount = (user: GraphUser<(typeof columns)[number]>): AccountRow => ({
  ...user,
  identities: user.identities.map(({ signInType, issuer, issuerAssignedId }) => ({
    signInType: signInType ?? '',
    issuer,
    issuerAssignedId,
  })),
  proxies: user.proxyAddresses.map(normalizeProxy),
  primarySmtp: primarySmtpOf(user.proxyAddresses) ?? null,
  accountEnabled: user.accountEnabled ?? false,
  licenses: user.licenseAssignmentStates.map(({ skuId, disabledPlans, assignedByGroup, state, error }) => ({
    skuId: skuId.toLowerCase(),
    disabledPlans: disabledPlans.map(plan => plan.toLowerCase()),
    groupId: assignedByGroup?.toLowerCase() ?? null,
    state,
    error: error ?? '',
  })),
  sipAddresses: user.imAddresses,
  onPremisesLastSync: user.onPremisesLastSyncDateTime,
  provisioningErrors: user.onPremisesProvisioningErrors.map(({ category, propertyCausingError, value }) => ({
    category: category ?? '',
    property: propertyCausingError ?? '',
    value: value ?? '',
  })),
  serviceErrors: user.serviceProvisioningErrors.map(({ serviceInstance, isResolved }) => ({
    service: serviceInstance ?? '',
    resolved: isResolved,
  })),
})

export default defineTable({
  id: 'users',
  about: "The cohort's accounts in Entra, one row each.",
  sides: ['source', 'target'],
  freshness: 'licenses',
  cost: 'bulk',
  permissions: { graph: ['User.Read.All'] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/resources/user',
    'https://learn.microsoft.com/en-us/graph/api/directoryobject-getbyids',
  ],
  row,
  key: (account: AccountRow) => account.id.toLowerCase(),
  async *rows({ side, gateways, cohort }) {
    const accounts = cohort.users.map(user => (side === 'source' ? user.source : user.target))
    const known = accounts.flatMap(account => (account.objectId === undefined ? [] : [account.objectId]))
    const unknown = accounts.flatMap(account => (account.objectId === undefined ? [account.upn] : []))
    const [byId, byUpn] = await Promise.all([gateways.graph.usersByIds(known, columns), gateways.graph.usersByUpns(unknown, columns)])
    const seen = new Set<string>()
    for (const user of [...byId.rows, ...byUpn.rows]) {
      if (seen.has(user.id)) continue
      seen.add(user.id)
      yield toAccount(user)
    }
  },
})
