import { z } from 'zod'
import { domain, guid, httpsUrl, mailAddress, oneDriveHost, path, reference, text } from './values.ts'

const identity = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('certificate'), clientId: guid, certificate: reference, password: reference.optional() }),
      z.strictObject({ kind: z.literal('secret'), clientId: guid, secret: reference }),
      z.strictObject({ kind: z.literal('workload'), clientId: guid, tokenFile: path }),
      z.strictObject({ kind: z.literal('managedIdentity'), clientId: guid.optional() }),
    ],
    { error: 'an identity of kind certificate, secret, workload or managedIdentity' },
  )
  .describe('The application that signs in: kind certificate (PEM with key), secret, workload (federated token file) or managedIdentity.')

/** Viva Engage gives user state to delegated tokens only. */
const engage = z
  .discriminatedUnion(
    'kind',
    [z.strictObject({ kind: z.literal('token'), token: reference }), z.strictObject({ kind: z.literal('deviceCode'), clientId: guid })],
    { error: 'kind token or deviceCode' },
  )
  .describe('How to read Viva Engage: a delegated token, or a person who signs in with a device code.')

const endpoints = z
  .strictObject({
    authority: httpsUrl.optional(),
    graph: httpsUrl.optional(),
    exchange: httpsUrl.optional(),
    compliance: httpsUrl.optional(),
    sharepointAdmin: httpsUrl.optional(),
    teams: httpsUrl.optional(),
    engage: httpsUrl.optional(),
  })
  .describe('Addresses of the services where they differ from the worldwide cloud: national clouds, the twin.')

const probeMailbox = mailAddress.describe('User principal name and address of a mailbox that exists for probes only.')
const probeMailUser = mailAddress.describe(
  'User principal name and address, in this tenant, of a MailUser that exists for probes only and whose target address is the probe mailbox of the other tenant.',
)
const restrictedList = mailAddress.describe(
  'Address of a list that accepts few senders and reaches nobody but the probe mailbox; a probe sends it a canary from the other tenant.',
)

const groups = z.array(guid).default([])

const access = {
  tenantId: guid.describe('The tenant’s id.'),
  initialDomain: domain.describe('The tenant’s first domain, e.g. contoso.onmicrosoft.com.'),
  read: identity,
  probe: identity.optional(),
  execute: identity.optional(),
  engage: engage.optional(),
  endpoints: endpoints.optional(),
  trustedCa: path.optional().describe('PEM file of a further certificate authority to trust, relative to the configuration.'),
}

export const sourceSchema = z
  .strictObject({
    ...access,
    objects: z
      .strictObject({
        scopeGroups: groups.describe('Object ids of the mail-enabled security groups that publish mailboxes for moving.'),
        reachBackLicenseGroup: guid.optional().describe('Object id of the license group for migrated users.'),
        standardLicenseGroups: groups.describe('Object ids of the groups that license users before cutover.'),
        oneDriveHost: oneDriveHost.optional(),
        probeMailbox: probeMailbox.optional(),
        probeMailUser: probeMailUser.optional(),
        restrictedList: restrictedList.optional(),
      })
      .prefault({}),
  })
  .describe('The tenant that users leave.')

export const targetSchema = z
  .strictObject({
    ...access,
    objects: z.strictObject({
      stagingLicenseGroup: guid.optional().describe('Object id of the license group without Exchange plans, used before cutover.'),
      fullLicenseGroups: groups.describe('Object ids of the groups that license users from cutover.'),
      deliveryDomain: domain.describe('Domain of the proxies that the move stamps as the source’s target address.'),
      migrationEndpoint: text.optional().describe('Name of the migration endpoint.'),
      migrationAppId: guid.optional().describe('Client id of the application that moves mailboxes.'),
      oneDriveHost: oneDriveHost.optional(),
      probeMailbox: probeMailbox.optional(),
      probeMailUser: probeMailUser.optional(),
      restrictedList: restrictedList.optional(),
    }),
  })
  .describe('The tenant that users arrive in.')
