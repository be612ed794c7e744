import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** Id in the network; not the Entra one. */
  id: z.string(),
  email: z.string(),
  state: z.string(),
  /** Guest of the network. */
  guest: z.boolean(),
  /** Known to the network as a B2B account. */
  b2b: z.boolean(),
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
  key: (user: EngageUser) => user.email,
  async *rows({ gateways }) {
    for await (const user of gateways.engage.users()) yield { id: String(user.id), email: user.email.toLowerCase(), state: user.state, guest: user.guest, b2b: user.aadGuest }
  },
})
