import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import type { GraphVersion } from './client.ts'
import { chunks, query } from './odata.ts'
import type { GraphReader } from './reader.ts'

/** https://learn.microsoft.com/graph/api/directoryobject-getbyids */
const mostIds = 1000

/** What was found, and which of the asked ids do not exist. */
export interface Found<Row> {
  readonly rows: Row[]
  /** Asked for and not in the answer: Graph leaves them out silently. */
  readonly missing: string[]
}

/** Reads objects by id, 1,000 per request and all requests at once. Ids are compared without regard to case. */
export async function getByIds<Schema extends z.ZodType<{ id: string }>>(
  graph: GraphReader,
  row: Schema,
  ids: readonly string[],
  options: { readonly types: readonly string[]; readonly select: readonly string[]; readonly version?: GraphVersion },
): Promise<Found<z.output<Schema>>> {
  const wanted = [...new Set(ids.map(id => id.trim().toLowerCase()))]
  if (wanted.includes(''))
    throw new WavegateError('identity-empty', `An empty object id was not sent to Graph of the ${graph.side}; check the identity map.`)
  const page = z.object({ value: z.array(row), '@odata.nextLink': z.string().optional() })
  const path = `/directoryObjects/getByIds${query({ select: options.select })}`
  const parts = await Promise.all(
    chunks(wanted, mostIds).map(async part =>
      graph.ask(page, path, { ids: part, types: options.types }, { units: 2, ...(options.version ? { version: options.version } : {}) }),
    ),
  )
  const open = new Set(wanted)
  const rows: z.output<Schema>[] = []
  for (const part of parts) {
    if (part['@odata.nextLink'] !== undefined)
      throw new WavegateError(
        'answer-truncated',
        `Graph of the ${graph.side} answered getByIds in pages, which it is documented not to do; the answer was not used.`,
      )
    for (const one of part.value) {
      if (!open.delete(one.id.toLowerCase()))
        throw new WavegateError(
          'answer-ambiguous',
          `Graph of the ${graph.side} answered getByIds with an object twice or with one that was not asked for.`,
        )
      rows.push(one)
    }
  }
  return { rows, missing: [...open] }
}
