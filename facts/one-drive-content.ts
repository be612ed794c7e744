import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { oneDriveContentFile, oneDriveContentKind, oneDriveContentShape } from '../data/exports/one-drive-content.ts'
import { readExport } from '../data/exports/read.ts'
import { WavegateError } from '../domain/errors.ts'
import { defineTable } from './define.ts'

const row = z.object({
  ...oneDriveContentShape.shape,
  /** When the exporter read it, ISO 8601 UTC. */
  exportedAt: z.string(),
})

export type OneDriveContent = z.infer<typeof row>

export default defineTable({
  id: 'oneDriveContent',
  about:
    'What lies in the OneDrives of a tenant: items, longest path and files that nobody can decrypt, from the file of the exporter script.',
  sides: ['source', 'target'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/driveitem-delta',
    'https://learn.microsoft.com/en-us/graph/api/driveitem-extractsensitivitylabels',
  ],
  row,
  key: (content: OneDriveContent) => content.owner.toLowerCase(),
  async *rows({ side, inputs, tenants, now }) {
    const { tenantId } = tenants[side === 'target' ? 'target' : 'source']
    const file = oneDriveContentFile(tenantId)
    const how = `Run data/exports/onedrive-content.ps1 in the ${side}, put ${file} into a folder and name the folder as 'exports' in the configuration.`
    if (inputs.exportsFolder === undefined)
      throw new WavegateError('not-found', `Nobody has exported what lies in the OneDrives of the ${side}. ${how}`)
    const text = await readFile(join(inputs.exportsFolder, file), 'utf8').catch((cause: unknown) => {
      throw new WavegateError('not-found', `What lies in the OneDrives of the ${side} is not in the exports folder. ${how}`, { cause })
    })
    const found = readExport(file, text, oneDriveContentKind, oneDriveContentShape, now())
    if (found.tenantId !== tenantId.toLowerCase())
      throw new WavegateError('answer-malformed', `The export '${file}' is of the tenant ${found.tenantId}. ${how}`)
    for (const content of found.rows) yield { ...content, url: content.url.replace(/\/$/, ''), exportedAt: found.exportedAt }
  },
})
