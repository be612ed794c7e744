import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { otherTenantMemberShape, otherTenantMembersFile, otherTenantMembersKind } from '../data/exports/other-tenant-member.ts'
import { readExport } from '../data/exports/read.ts'
import { WavegateError } from '../domain/errors.ts'
import { defineTable } from './define.ts'

const row = z.object({
  /** `<tenant id>` for the export itself, `<tenant id> <address>` for who is known there by an address. */
  key: z.string(),
  /** When the exporter read the tenant, ISO 8601 UTC. */
  exportedAt: z.string(),
  /** Invited accounts whose mail address it is. */
  members: z.array(z.string()),
})

export type OtherTenantMembers = z.infer<typeof row>

export default defineTable({
  id: 'otherTenantMembers',
  about: 'Invited accounts of other tenants of the organization by the address they point at, from the files of the exporter script.',
  sides: ['pair'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: ['https://learn.microsoft.com/en-us/graph/api/user-list'],
  row,
  key: (entry: OtherTenantMembers) => entry.key,
  async *rows({ inputs, settings, now }) {
    for (const { tenantId, name } of settings.otherTenants) {
      const tenant = tenantId.toLowerCase()
      const file = otherTenantMembersFile(tenant)
      const how = `Run data/exports/other-tenant-members.ps1 in the tenant '${name}', put ${file} into a folder and name the folder as 'exports' in the configuration.`
      if (inputs.exportsFolder === undefined)
        throw new WavegateError('not-found', `Nobody has exported the members of the other tenant '${name}'. ${how}`)
      const text = await readFile(join(inputs.exportsFolder, file), 'utf8').catch((cause: unknown) => {
        throw new WavegateError('not-found', `The members of the other tenant '${name}' are not in the exports folder. ${how}`, { cause })
      })
      const found = readExport(file, text, otherTenantMembersKind, otherTenantMemberShape, now())
      if (found.tenantId !== tenant)
        throw new WavegateError('answer-malformed', `The export '${file}' is of the tenant ${found.tenantId}. ${how}`)
      yield { key: tenant, exportedAt: found.exportedAt, members: [] }
      const byAddress = new Map<string, string[]>()
      for (const { id, mail, otherMails } of found.rows)
        for (const address of new Set((mail === null ? otherMails : [mail]).map(one => one.trim().toLowerCase())))
          byAddress.set(address, [...(byAddress.get(address) ?? []), id])
      for (const [address, members] of byAddress) yield { key: `${tenant} ${address}`, exportedAt: found.exportedAt, members }
    }
  },
})
