import { expect, test } from 'vitest'
import { worldSettings } from '../../fakes/scenarios/world-settings.ts'
import { begunBefore, worldBegunAt, worldLine } from './same-world.ts'

const wanted = { users: 5, seed: 9, scenario: 'mixed' } as const
const begun = '2027-03-01T12:00:00.000Z'
const at = Date.parse(begun)
const configuration = `# Written by wavegate twin: …\n${worldLine(wanted, begun)}\nsource: {}\n`
const minutes = 60_000

test('a configuration of the same world tells when that began, for half an hour', () => {
  expect(begunBefore(configuration, wanted, at + 29 * minutes)).toBe(at)
  expect(begunBefore(configuration, wanted, at + 31 * minutes)).toBeUndefined()
  expect(begunBefore(configuration, wanted, at - 1)).toBeUndefined()
})

test.each([{ ...wanted, users: 50 }, { ...wanted, seed: 8 }, { ...wanted, scenario: 'clean' } as const])(
  'one of another world tells nothing: %o',
  other => expect(begunBefore(configuration, other, at)).toBeUndefined(),
)

test.each(['', '# World: 5 users', configuration.replace(begun, 'yesterday')])('a text without a world tells nothing: %s', text =>
  expect(begunBefore(text, wanted, at)).toBeUndefined(),
)

test('the same beginning gives the same world, on the clock of now', () => {
  const earlier = Date.now() - 10 * minutes
  const [one, other] = [worldBegunAt(earlier, wanted), worldBegunAt(earlier, wanted)]
  expect(worldSettings(one).waves).toEqual(worldSettings(other).waves)
  expect([...one.tenant('source').accounts]).toEqual([...other.tenant('source').accounts])
  expect(one.circumstances.startedAt).toBe(`${new Date(earlier).toISOString().slice(0, 19)}Z`)
  expect(Math.abs(one.clock.now() - Date.now())).toBeLessThan(minutes)
})
