import type { Account } from '../../tenant/account.ts'
import type { Tenant } from '../../tenant/tenant.ts'

export interface CodedError {
  readonly code: string
  readonly message: string
}

const terabyte = 1_099_511_627_776

/**
 * The first reason against the move of a OneDrive. Codes with the prefix MnA are the service's
 * (https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration); the others are assumed.
 */
export function driveRefusal(source: Tenant, target: Tenant, from: Account | undefined, to: Account | undefined): CodedError | null {
  const no = (code: string, message: string): CodedError => ({ code, message })
  const drive = from && source.drives.get(from.id)
  if (source.sharePointTrusts.length === 0 || target.sharePointTrusts.length === 0)
    return no('MnATrustNoSetupForPartner', 'No trust with the partner is set up.')
  if (source.sharePointTrusts.some(trust => trust.verification !== 'GoodToProceed'))
    return no('MnATrustNoSetupForPartner', 'The trust is not verified.')
  if (source.sharePointTrusts.some(trust => trust.compatibility === 'Incompatible'))
    return no('MnAPartnersFarmsAreIncompatible', 'The farms are incompatible.')
  if (source.sharePointCustomerKey) return no('MnABYOKEnabledOnSourceTenant', 'The source is encrypted with a customer key.')
  if (!from || !drive) return no('MnAOdbForSourceUPNDoesNotExist', 'The source user has no OneDrive.')
  if (!to) return no('MnATargetUserDoesNotExist', 'The target user does not exist.')
  const mapped = target.sharePointMap.get(from.userPrincipalName)
  if (!mapped) return no('MnAIdentityMapEntryDoesNotExistsForSourceUPN', 'The identity map does not name the source user.')
  if (mapped.targetUpn.toLowerCase() !== to.userPrincipalName.toLowerCase())
    return no('MnAIdentityMapEntryDoesNotMatchRequest', 'The identity map names another target user.')
  if (target.drives.has(to.id)) return no('MnASiteMoveTargetUrlHasWriteConflict', 'The target user has a OneDrive already.')
  if (drive.template === 'RedirectSite#0') return no('MnASiteMoveIsInprogressOrFinished', 'The OneDrive was moved already.')
  if (drive.longestPath > 400) return no('MnATargetUrlNotValidForRename', 'A path is too long.')
  if (drive.onHold) return no('SiteIsOnHold', 'The OneDrive is on hold.')
  if (drive.lockState !== 'Unlock') return no('SiteIsLocked', `The OneDrive is ${drive.lockState}.`)
  if (drive.usedBytes > 5 * terabyte || drive.itemCount > 1_000_000)
    return no('SiteIsTooLarge', 'The OneDrive is larger than a move takes.')
  return null
}

export function byUpn(tenant: Tenant, upn: string): Account | undefined {
  const wanted = upn.toLowerCase()
  for (const account of tenant.accounts.values()) if (account.userPrincipalName.toLowerCase() === wanted) return account
  return undefined
}
