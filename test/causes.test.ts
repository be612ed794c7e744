import { describe, expect, test } from 'vitest'
import { checks } from '../checks/index.ts'

const known = new Map(checks.map(check => [check.id, check]))
const width = { 'tenant-pair': 2, batch: 1, user: 0 } as const
const linked = checks.filter(check => (check.causedBy ?? []).length > 0)

describe.each(linked.map(check => [check.id, check] as const))('what explains %s', (_, check) => {
  const links = check.causedBy ?? []

  test('is a check of a gate that both guard, about the same subject or a wider one', () => {
    const wrong = links.flatMap(link => {
      const cause = known.get(link.check)
      if (!cause) return [`there is no check ${link.check}`]
      if (!cause.guards.some(gate => check.guards.includes(gate))) return [`${link.check} guards none of its gates`]
      return width[cause.scope] < width[check.scope] ? [`${link.check} is about less`] : []
    })
    expect(wrong).toEqual([])
  })

  test('is named by messages that exist', () => {
    const wrong = links.flatMap(({ check: cause, failing = [], explains = [] }) => [
      ...failing
        .filter(message => !Object.hasOwn(known.get(cause)?.messages ?? {}, message))
        .map(message => `${cause} has no message ${message}`),
      ...explains.filter(message => !Object.hasOwn(check.messages, message)).map(message => `${check.id} has no message ${message}`),
    ])
    expect(wrong).toEqual([])
  })
})

test('no check explains itself, through others or not', () => {
  const circles: string[] = []
  for (const start of linked) {
    const seen = new Set<string>()
    const open = (start.causedBy ?? []).map(link => link.check)
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === start.id) circles.push(start.id)
      if (seen.has(next)) continue
      seen.add(next)
      open.push(...(known.get(next)?.causedBy ?? []).map(link => link.check))
    }
  }
  expect(circles).toEqual([])
})
