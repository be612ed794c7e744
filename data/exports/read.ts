import { createHash } from 'node:crypto'
import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'

const headerShape = z.object({ format: z.literal(1), kind: z.string(), tenantId: z.guid(), exportedAt: z.iso.datetime({ offset: true }) })
const footerShape = z.object({ rows: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/i) })

/** What an exporter script wrote: who it is about, when it was read, and its rows. */
export interface ExportFile<Row> {
  readonly tenantId: string
  /** ISO 8601 UTC. */
  readonly exportedAt: string
  readonly rows: readonly Row[]
}

/** Clocks of two machines may differ by so much (milliseconds). */
const clocksDiffer = 60_000

/**
 * Reads an export: one JSON object a line; first a header, then the rows, at last their number and the SHA-256 of every byte before that line.
 * `name` is said in errors. Throws `answer-truncated` for a file that is cut or changed, `answer-malformed` for one that is no such export, or
 * that was made after `now` (milliseconds since the epoch), as it would never grow old.
 */
export function readExport<Row>(name: string, text: string, kind: string, rowShape: z.ZodType<Row>, now: number): ExportFile<Row> {
  const again = 'Run the exporter again and do not edit what it writes.'
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  const cut = body.lastIndexOf('\n') + 1
  const footer = parseLine(body.slice(cut).trim(), footerShape)
  if (footer === undefined)
    throw new WavegateError('answer-truncated', `The export '${name}' has no last line with its digest, so it is not complete. ${again}`)
  const content = body.slice(0, cut)
  if (createHash('sha256').update(content, 'utf8').digest('hex') !== footer.sha256.toLowerCase())
    throw new WavegateError('answer-truncated', `The export '${name}' is not what the exporter wrote: its digest does not agree. ${again}`)
  const [first = '', ...lines] = content.split('\n').filter(line => line.trim() !== '')
  const header = parseLine(first, headerShape)
  if (header === undefined)
    throw new WavegateError('answer-malformed', `The first line of the export '${name}' is no header of format 1. ${again}`)
  if (header.kind !== kind)
    throw new WavegateError(
      'answer-malformed',
      `The export '${name}' holds '${header.kind}', not '${kind}'. Put the right file in its place.`,
    )
  if (Date.parse(header.exportedAt) > now + clocksDiffer)
    throw new WavegateError(
      'answer-malformed',
      `The export '${name}' says that it was made at ${header.exportedAt}, which is not yet. Set the clock of the machine that exported. ${again}`,
    )
  const rows = lines.map((line, index) => {
    const row = parseLine(line, rowShape)
    if (row === undefined)
      throw new WavegateError('answer-malformed', `Row ${index + 1} of the export '${name}' is not of the kind '${kind}'. ${again}`)
    return row
  })
  if (rows.length !== footer.rows)
    throw new WavegateError('answer-truncated', `The export '${name}' has ${rows.length} rows; its last line says ${footer.rows}. ${again}`)
  return { tenantId: header.tenantId.toLowerCase(), exportedAt: new Date(header.exportedAt).toISOString(), rows }
}

function parseLine<T>(line: string, shape: z.ZodType<T>): T | undefined {
  try {
    return shape.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
