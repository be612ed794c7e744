import { z } from 'zod'
import type { Objection } from '../behaviours/asking/objection.ts'
import type { World } from '../tenant/world.ts'

const shape = z.strictObject({ users: z.array(z.string()).min(1) })

/** What identity mapping says of users, by target UPN or id; null for a body that names none. */
export function reportMapping(world: World, body: unknown): { user: string; messages: string[] }[] | null {
  const read = shape.safeParse(body)
  if (!read.success) return null
  const [source, target] = [world.tenant('source'), world.tenant('target')]
  const byName = new Map(world.pairs.map(pair => [pair.targetUpn.toLowerCase(), pair]))
  const byId = new Map(world.pairs.map(pair => [pair.targetId, pair]))
  return read.data.users.map(user => {
    const pair = byId.get(user) ?? byName.get(user.toLowerCase())
    const objections: Objection[] = []
    const [sourceId, targetId] = [pair?.sourceId ?? '', pair?.targetId ?? user]
    world.emit('mapping.report-asked', { tenant: target, source, sourceId, targetId, objections })
    return { user, messages: objections.map(({ message }) => message) }
  })
}
