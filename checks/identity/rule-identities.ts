interface Identity {
  readonly signInType: string
  readonly issuer: string | null
}

/** Whether an account signs in with an account of another Entra tenant: `federated` by `ExternalAzureAD`. */
export const hasExternalIdentity = (identities: readonly Identity[]): boolean =>
  identities.some(({ signInType, issuer }) => signInType.toLowerCase() === 'federated' && issuer?.toLowerCase() === 'externalazuread')

/** Whether an account signs in with its own UPN. */
export const hasOwnIdentity = (identities: readonly Identity[]): boolean =>
  identities.some(({ signInType }) => signInType.toLowerCase() === 'userprincipalname')
