import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { pathOf } from '../redact.ts'
import type { GraphReader, ReadOptions } from './reader.ts'

/** More pages than any list has: 10 million objects at 999 a page. */
const mostPages = 10_100

/**
 * Rows of a list, page by page. A page without `value`, a link to another origin, a link that was followed
 * before, or fewer rows than `@odata.count` promised is an error: a list is whole or it is none.
 */
export async function* pagedRows<Schema extends z.ZodType>(
  graph: GraphReader,
  row: Schema,
  path: string,
  options?: ReadOptions,
): AsyncGenerator<z.output<Schema>> {
  const page = z.object({
    value: z.array(row),
    '@odata.nextLink': z.string().optional(),
    '@odata.count': z.number().optional(),
  })
  const followed = new Set<string>()
  let promised: number | undefined
  let read = 0
  let link: string | undefined = path
  while (link !== undefined) {
    if (followed.has(link) || followed.size >= mostPages)
      throw new WavegateError(
        'answer-truncated',
        `The list ${pathOf(path)} of the ${graph.side} leads in a circle after ${read} rows; run again.`,
      )
    followed.add(link)
    const answer: z.output<typeof page> = await graph.one(page, link, options)
    promised ??= answer['@odata.count']
    read += answer.value.length
    yield* answer.value
    link = answer['@odata.nextLink']
  }
  if (promised !== undefined && read < promised)
    throw new WavegateError(
      'answer-truncated',
      `The list ${pathOf(path)} of the ${graph.side} ended after ${read} of ${promised} rows; run again.`,
    )
}

/** All rows of a list. */
export async function allRows<Schema extends z.ZodType>(
  graph: GraphReader,
  row: Schema,
  path: string,
  options?: ReadOptions,
): Promise<z.output<Schema>[]> {
  const rows: z.output<Schema>[] = []
  for await (const one of pagedRows(graph, row, path, options)) rows.push(one)
  return rows
}
