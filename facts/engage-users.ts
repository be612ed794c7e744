import { z } from 'zod'
import { defineTable } from './define.ts'
import { byText } from './snapshot.ts'

const entry = z.object({
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
const row = z.object({
  /** The address, lower case; `id:…` for an entry that shows none. */
  key: z.string(),
  /** By id. Nothing promises that an address is there once. */
  entries: z.array(entry).min(1),
})

export type EngageEntry = z.infer<typeof entry>
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
  key: (user: EngageUser) => user.key,
  async *rows({ gateways }) {
    const users = new Map<string, EngageEntry[]>()
    for await (const user of gateways.engage.users()) {
      const email = (user.email ?? '').trim().toLowerCase()
      const key = email || `id:${user.id}`
      users.set(key, [...(users.get(key) ?? []), { id: String(user.id), email, state: user.state, guest: user.guest, b2b: user.aad_guest }])
    }
    for (const [key, entries] of users) yield { key, entries: entries.toSorted((a, b) => byText(a.id, b.id)) }
  },
})
