import { getCACertificates } from 'node:tls'
import {
  ClientCertificateCredential,
  ClientSecretCredential,
  DeviceCodeCredential,
  ManagedIdentityCredential,
  WorkloadIdentityCredential,
} from '@azure/identity'
import type { TokenCredential } from '@azure/identity'
import { isMicrosoftAuthority } from '../clouds.ts'
import type { DelegatedIdentity, Identity, TenantConnection } from '../connection.ts'

/** A private authority has no entry in Microsoft's instance discovery, and the twin none in public DNS. */
const clientOptions = (connection: TenantConnection) => ({
  authorityHost: connection.endpoints.authority,
  retryOptions: { maxRetries: 2, retryDelayInMs: 400 },
  ...(isMicrosoftAuthority(connection.endpoints.authority) ? {} : { disableInstanceDiscovery: true }),
  ...(connection.trustedCa === undefined ? {} : { tlsOptions: { ca: [...getCACertificates('default'), connection.trustedCa].join('\n') } }),
})

/** One credential per tenant and identity; Microsoft's library caches its tokens in memory. */
export function credentialOf(connection: TenantConnection, identity: Identity): TokenCredential {
  const options = clientOptions(connection)
  const tenant = connection.tenantId
  switch (identity.kind) {
    case 'secret':
      return new ClientSecretCredential(tenant, identity.clientId, identity.secret, options)
    case 'certificate':
      return new ClientCertificateCredential(
        tenant,
        identity.clientId,
        {
          certificate: identity.certificatePem,
          ...(identity.password === undefined ? {} : { certificatePassword: identity.password }),
        },
        options,
      )
    case 'workload':
      return new WorkloadIdentityCredential({
        ...options,
        tenantId: tenant,
        clientId: identity.clientId,
        tokenFilePath: identity.tokenFile,
      })
    case 'managed-identity':
      return identity.clientId === undefined
        ? new ManagedIdentityCredential()
        : new ManagedIdentityCredential({ clientId: identity.clientId })
  }
}

/** Signs a person in on another device; `prompt` shows the address and the code. */
export function deviceCodeCredentialOf(
  connection: TenantConnection,
  identity: DelegatedIdentity & { readonly kind: 'device-code' },
): TokenCredential {
  return new DeviceCodeCredential({
    ...clientOptions(connection),
    tenantId: connection.tenantId,
    clientId: identity.clientId,
    userPromptCallback: info => identity.prompt(info.message),
  })
}
