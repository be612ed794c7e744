import { z } from 'zod'
import { defineValue } from './define.ts'

const value = z.object({ inUse: z.boolean() })

export default defineValue({
  id: 'sharePointCustomerKey',
  about: 'Whether SharePoint encrypts with a key of the customer.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { sharepoint: ['Sites.FullControl.All'] },
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration'],
  value,
  async read({ gateways }) {
    return { inUse: await gateways.sharepoint.usesCustomerKey() }
  },
})
