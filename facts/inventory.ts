import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readInventory } from '../data/inventory/read.ts'
import { WavegateError } from '../domain/errors.ts'
import { defineTable } from './define.ts'

const row = z.object({
  /** Line in the file. */
  line: z.int(),
  /** `flow`, `solution`, `form` or another word of whoever made the inventory. */
  kind: z.string(),
  name: z.string(),
  /** Source UPNs in lower case of everybody who has to move together; of a form its owners. */
  users: z.array(z.string()),
})

export type InventoryRow = z.infer<typeof row>

/** In the exports folder. */
const fileName = 'inventory.csv'

export default defineTable({
  id: 'inventory',
  about: 'Flows, solutions and other things that several people need together, and forms with their owners, from the inventory file.',
  sides: ['pair'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: ['https://learn.microsoft.com/en-us/power-platform/admin/move-environment-tenant'],
  row,
  key: (item: InventoryRow) => `line ${item.line}`,
  async *rows({ inputs }) {
    const file = inputs.inventoryFile ?? (inputs.exportsFolder === undefined ? undefined : join(inputs.exportsFolder, fileName))
    const how = `Put ${fileName} with the columns kind,name,users into the folder that 'exports' of the configuration names; its header alone says that there are no dependencies.`
    if (file === undefined) throw new WavegateError('not-found', `No inventory of flows and solutions is at hand. ${how}`)
    const bytes = await readFile(file).catch((cause: unknown) => {
      throw new WavegateError('not-found', `The inventory of flows and solutions '${file}' cannot be read. ${how}`, { cause })
    })
    yield* readInventory(bytes, file).map(({ line, kind, name, users }) => ({ line, kind, name, users: [...users] }))
  },
})
