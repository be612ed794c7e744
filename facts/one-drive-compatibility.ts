import { z } from 'zod'
import { otherSide } from '../domain/account.ts'
import { WavegateError } from '../domain/errors.ts'
import { defineValue } from './define.ts'

const value = z.object({
  /** `Compatible`, `Warning`, `Incompatible`, or a number in words. */
  status: z.string(),
})

export default defineValue({
  id: 'oneDriveCompatibility',
  about: 'Whether the SharePoint environment of this tenant can exchange OneDrives with that of the other one at present.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { sharepoint: ['Sites.FullControl.All'] },
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step3'],
  value,
  async read({ side, gateways, settings }) {
    const partner = otherSide(side === 'source' ? 'source' : 'target')
    const partnerHost = settings[partner].oneDriveHost
    if (partnerHost === undefined)
      throw new WavegateError(
        'not-found',
        `The configuration names no OneDrive host of the ${partner}: set ${partner}.objects.oneDriveHost.`,
      )
    return { status: await gateways.sharepoint.compatibility(partnerHost) }
  },
})
