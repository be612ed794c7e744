import { createHash } from 'node:crypto'

/** The text of an export as the exporter scripts write it; see `read.ts`. */
export function writeExport(kind: string, tenantId: string, exportedAt: string, rows: readonly object[]): string {
  const content = [{ format: 1, kind, tenantId, exportedAt }, ...rows].map(line => `${JSON.stringify(line)}\n`).join('')
  return `${content}${JSON.stringify({ rows: rows.length, sha256: createHash('sha256').update(content, 'utf8').digest('hex') })}\n`
}
