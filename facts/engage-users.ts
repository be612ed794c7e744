import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** Id in the network; not the Entra one. */
  id: z.string(),
  /** Lower case; empty when the network does not show one. */
  email: z.string(),
  state: z.string(),
  /** Guest of the network; null when the service did not say. */
  guest: z.boolean().nullable(),
  /** Known to the network as a B2B account; null when the service did not say. */
  b2b: z.boolean().nullable(),
})

export type EngageUser = z.infer<typeof row>

export default defineTable({
  id: 'engageUsers',
  about: 'How the Viva Engage network sees its users. Only a delegated token can read this.',
  sides: ['source', 'target'],
  freshness: 'licenses',
  cost: 'bulk',
  permissions: { engage: ['access_as_user'] },
  sources: ['https://learn.microsoft.com/en-us/rest/api/yammer/usersjson'],
  row,
  key: (user: EngageUser) => user.email || `id:${user.id}`,
  async *rows({ gateways }) {
    for await (const user of gateways.engage.users())
      yield { id: String(user.id), email: (user.email ?? '').toLowerCase(), state: user.state, guest: user.guest, b2b: user.aad_guest }
  },
})
