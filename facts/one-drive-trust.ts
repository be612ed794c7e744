import { z } from 'zod'
import { otherSide } from '../domain/account.ts'
import { WavegateError } from '../domain/errors.ts'
import { defineValue } from './define.ts'

const value = z.object({
  /** Where this tenant keeps its OneDrives, as it says itself. */
  ownHost: z.string(),
  /** The partner's host as configured: what was asked about. */
  partnerHost: z.string(),
  /** `GoodToProceed`, `NotEstablished`, `NotEstablishedByPartner`, `DormantByPartner`, `CouldNotContactPartner`, or a number in words. */
  status: z.string(),
})

export type OneDriveTrust = z.infer<typeof value>

export default defineValue({
  id: 'oneDriveTrust',
  about: 'Whether SharePoint of this tenant trusts the other one for moves of OneDrives, and is trusted back.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { sharepoint: ['Sites.FullControl.All'] },
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step2'],
  value,
  async read({ side, gateways, settings }) {
    const partner = otherSide(side === 'source' ? 'source' : 'target')
    const partnerHost = settings[partner].oneDriveHost
    if (partnerHost === undefined)
      throw new WavegateError(
        'not-found',
        `The configuration names no OneDrive host of the ${partner}: set ${partner}.objects.oneDriveHost.`,
      )
    const [ownHost, status] = await Promise.all([
      gateways.sharepoint.oneDriveHost(),
      gateways.sharepoint.verifyRelation(partner === 'source' ? 'Source' : 'Target', partnerHost),
    ])
    return { ownHost, partnerHost, status }
  },
})
