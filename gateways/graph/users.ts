import { WavegateError } from '../../domain/errors.ts'
import { getByIds } from './get-by-ids.ts'
import type { Found } from './get-by-ids.ts'
import { graphFailure } from './failure.ts'
import { chunks, literal, query } from './odata.ts'
import { allRows, pagedRows } from './paging.ts'
import type { GraphReader } from './reader.ts'
import { userSchema } from './user-shape.ts'
import type { GraphUser, UserProperty } from './user-shape.ts'

/** Values of one `in` filter (https://learn.microsoft.com/graph/known-issues). */
const mostPerFilter = 15
const mostPerPage = 999
/** So many UPNs fit into one batch; counting the directory first would cost as much as asking. */
const oneBatch = 300

/** Users by object id: one request per 1,000. */
export async function usersByIds<Property extends UserProperty>(
  graph: GraphReader,
  ids: readonly string[],
  select: readonly Property[],
): Promise<Found<GraphUser<Property>>> {
  return getByIds(graph, userSchema(select), ids, { types: ['user'], select: names(select) })
}

/** Every user of the directory, in pages of 999. */
export function allUsers<Property extends UserProperty>(
  graph: GraphReader,
  select: readonly Property[],
): AsyncGenerator<GraphUser<Property>> {
  return pagedRows(graph, userSchema(select), `/users${query({ select: names(select), top: mostPerPage })}`)
}

/** How many users the directory has, roughly: the index behind `$count` lags. */
async function countUsers(graph: GraphReader): Promise<number> {
  const path = '/users/$count'
  const answer = await graph.send({
    method: 'GET',
    path,
    headers: { ConsistencyLevel: 'eventual' },
  })
  if (answer.status !== 200) throw graphFailure(graph.side, 'GET', path, answer)
  const count = Number(answer.text.replace(/^\uFEFF/, '').trim())
  if (!Number.isInteger(count) || count < 0)
    throw new WavegateError('answer-malformed', `Graph of the ${graph.side} did not answer ${path} with a number.`)
  return count
}

/**
 * Users by UPN; `missing` holds the UPNs (lower case) that no user has. Lists the whole directory when that
 * takes fewer requests than filters of 15 UPNs in batches of 20.
 */
export async function usersByUpns<Property extends UserProperty>(
  graph: GraphReader,
  upns: readonly string[],
  select: readonly Property[],
): Promise<Found<GraphUser<Property | 'userPrincipalName'>>> {
  const wanted = [...new Set(upns.map(upn => upn.trim().toLowerCase()))]
  if (wanted.includes(''))
    throw new WavegateError('identity-empty', `An empty UPN was not sent to Graph of the ${graph.side}; check the identity map.`)
  const properties: readonly (Property | 'userPrincipalName')[] = [...select, 'userPrincipalName']
  const listing = wanted.length > oneBatch && Math.ceil((await countUsers(graph)) / mostPerPage) <= Math.ceil(wanted.length / oneBatch)
  const rows = listing ? allUsers(graph, properties) : await filtered(graph, wanted, properties)
  const open = new Set(wanted)
  const asked = new Set(wanted)
  const found: GraphUser<Property | 'userPrincipalName'>[] = []
  for await (const row of rows) {
    const upn = row.userPrincipalName.toLowerCase()
    if (!asked.has(upn)) {
      if (listing) continue
      throw new WavegateError(
        'answer-ambiguous',
        `Graph of the ${graph.side} answered a filter on UPNs with a user that was not asked for.`,
      )
    }
    if (!open.delete(upn))
      throw new WavegateError(
        'answer-ambiguous',
        `Graph of the ${graph.side} has two users for one UPN of the identity map; resolve the conflict first.`,
      )
    found.push(row)
  }
  return { rows: found, missing: [...open] }
}

async function filtered<Property extends UserProperty>(
  graph: GraphReader,
  upns: readonly string[],
  select: readonly Property[],
): Promise<GraphUser<Property>[]> {
  const schema = userSchema(select)
  const parts = await Promise.all(
    chunks(upns, mostPerFilter).map(async part =>
      allRows(
        graph,
        schema,
        `/users${query({ filter: `userPrincipalName%20in%20(${part.map(literal).join(',')})`, select: names(select), top: mostPerPage })}`,
      ),
    ),
  )
  return parts.flat()
}

const names = (select: readonly UserProperty[]): UserProperty[] => [...new Set<UserProperty>(['id', ...select])]
