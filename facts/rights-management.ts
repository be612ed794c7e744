import { z } from 'zod'
import { defineValue } from './define.ts'

const value = z.object({ azureRmsLicensing: z.boolean() })

export default defineValue({
  id: 'rightsManagement',
  about: 'Whether Exchange of this tenant can protect mail with Azure Rights Management.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/get-irmconfiguration'],
  value,
  async read({ gateways }) {
    const { AzureRMSLicensingEnabled } = await gateways.exchange.irmConfiguration()
    return { azureRmsLicensing: AzureRMSLicensingEnabled }
  },
})
