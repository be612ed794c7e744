import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import type { Side } from '../../domain/account.ts'
import { parseAnswer, parseJson } from '../parse.ts'
import { refusal } from '../service-error.ts'
import type { Transport } from '../transport.ts'

const userSchema = z.object({
  /** Viva Engage's own number, not the Entra id. */
  id: z.number(),
  network_id: z.number(),
  email: z
    .string()
    .nullish()
    .transform(value => value ?? null),
  /** `active`, `pending`, `suspended`, `deleted`. */
  state: z.string(),
  guest: z
    .boolean()
    .nullish()
    .transform(value => value ?? null),
  /** An Entra B2B account; null when the service did not say. */
  aad_guest: z
    .union([z.boolean(), z.number()])
    .nullish()
    .transform(value => (value === null || value === undefined ? null : Boolean(value))),
  network_name: z
    .string()
    .nullish()
    .transform(value => value ?? null),
})
export type EngageUser = z.output<typeof userSchema>

const networkSchema = z.object({
  id: z.number(),
  name: z.string(),
  is_primary: z.boolean().nullish(),
})
export type EngageNetwork = z.output<typeof networkSchema>

/** More than any network has: 50 users a page (https://learn.microsoft.com/rest/api/yammer/usersjson) make five million. */
const mostPages = 100_000

export interface EngageService {
  readonly side: Side
  readonly origin: string
  readonly transport: Transport
}

/**
 * Every user of the caller's network, at one page a second. Only a page without users ends the list: how full the others are is
 * nowhere promised, and an absent user would count as one whom the network does not know.
 */
export async function* engageUsers(service: EngageService): AsyncGenerator<EngageUser> {
  const seen = new Set<number>()
  for (let page = 1; page <= mostPages; page++) {
    const users = await read(service, z.array(userSchema), `/api/v1/users.json?page=${page}`)
    if (users.length === 0) return
    const before = seen.size
    for (const user of users) {
      // Somebody who joins while pages are read moves others onto the next page.
      if (seen.has(user.id)) continue
      seen.add(user.id)
      yield user
    }
    if (seen.size === before) break
  }
  throw new WavegateError('answer-truncated', `The list of Viva Engage users in the ${service.side} leads in a circle; run again.`)
}

/** The networks the caller belongs to. */
export const engageNetworks = async (service: EngageService): Promise<EngageNetwork[]> =>
  read(service, z.array(networkSchema), '/api/v1/networks/current.json')

async function read<Schema extends z.ZodType>(service: EngageService, schema: Schema, path: string): Promise<z.output<Schema>> {
  const answer = await service.transport({
    method: 'GET',
    url: `${service.origin}${path}`,
    headers: { Accept: 'application/json' },
  })
  const where = { service: 'engage', side: service.side, path } as const
  if (answer.status !== 200)
    throw refusal({
      ...where,
      method: 'GET',
      url: path,
      status: answer.status,
      vendorCode: '',
      vendorMessage: answer.text,
      requestId: answer.headers.get('x-request-id') ?? '',
    })
  return parseAnswer(schema, parseJson(answer.text, where), where)
}
