import type { Drive } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'

/** `https://{label}-my.sharepoint.com/personal/{upn with every sign outside a–z and 0–9 as an underscore}`. */
export function driveUrl(tenant: Tenant, userPrincipalName: string): string {
  const label = tenant.initialDomain.split('.')[0] ?? tenant.initialDomain
  return `https://${label}-my.sharepoint.com/personal/${userPrincipalName.toLowerCase().replaceAll(/[^a-z0-9]/g, '_')}`
}

export function newDrive(ownerId: string, webUrl: string): Drive {
  return {
    ownerId,
    webUrl,
    template: 'SPSPERS#10',
    usedBytes: 0,
    itemCount: 0,
    longestPath: 0,
    lockState: 'Unlock',
    onHold: false,
    protectedFiles: 0,
    redirectTo: null,
  }
}

/** Content goes to the target, a redirect site stays at the old URL. */
export function completeDriveMove(source: Tenant, target: Tenant, sourceId: string, targetId: string): void {
  const from = source.drives.get(sourceId)
  const account = target.accounts.get(targetId)
  if (!from || !account || from.template === 'RedirectSite#0') return
  const webUrl = driveUrl(target, account.userPrincipalName)
  target.drives.set(targetId, { ...from, ownerId: targetId, webUrl })
  source.drives.set(sourceId, {
    ...newDrive(sourceId, from.webUrl),
    template: 'RedirectSite#0',
    redirectTo: webUrl,
  })
}
