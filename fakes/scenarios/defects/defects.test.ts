import { describe, expect, test } from 'vitest'
import { createClock } from '../../tenant/clock.ts'
import { createWorld } from '../create-world.ts'
import type { ScenarioWorld } from '../circumstances.ts'
import { decoys } from '../decoys/index.ts'
import { defects } from './index.ts'

const clock = (): ReturnType<typeof createClock> => createClock(() => Date.UTC(2027, 2, 1, 12))

const phases = { setup: 'clean', prestage: 'clean', cutover: 'cutover', close: 'migrated' } as const

/** Both tenants, a wave, its map and its plan as one text. */
function picture(world: ScenarioWorld): string {
  return JSON.stringify(
    {
      tenants: [...world.tenants.values()],
      pairs: world.pairs,
      circumstances: world.circumstances,
      signed: world.signedOtherwise,
    },
    (_key, value: unknown) => (value instanceof Map ? [...value.entries()] : value instanceof Set ? [...value] : value),
  )
}

describe('every defect', () => {
  test.each(defects.map(defect => [defect.id, defect] as const))('%s changes the world and is written into its truth', (id, defect) => {
    const options = { users: defect.id === 'batch-too-large' ? 110 : 8, seed: 5 }
    const clean = phases[defect.gate]
    const world = createWorld({ ...options, scenario: `defect:${id}`, clock: clock() })
    expect(world.truth).toHaveLength(1)
    expect(world.truth[0]).toMatchObject({ defect: id, checks: defect.checks, gate: defect.gate })
    if (defect.topology === 'cloud') expect(picture(world)).not.toBe(picture(createWorld({ ...options, scenario: clean, clock: clock() })))
    expect(world.truth[0]?.subject === 'tenants').toBe(defect.scope === 'tenants')
  })

  test.each(defects.map(defect => [defect.id, defect] as const))(
    '%s names at least one check, none twice, and cites a public page, not a whole repository',
    (_id, defect) => {
      const { checks, alsoFound, source } = defect
      expect(checks.length).toBeGreaterThan(0)
      expect(new Set([...checks, ...alsoFound]).size).toBe(checks.length + alsoFound.length)
      expect(source).toMatch(/^https:\/\/(learn\.microsoft\.com|github\.com)\//)
      expect(source, 'a page, not a whole repository').not.toMatch(/^https:\/\/github\.com\/[^/]+\/[^/]+\/?$/)
    },
  )

  const ofOneUser = defects.filter(each => each.scope === 'user' && each.topology === 'cloud')
  test.each(ofOneUser.map(defect => [defect.id, defect] as const))('%s leaves every other user as it was', (id, defect) => {
    const untouched = createWorld({ users: 6, seed: 9, scenario: phases[defect.gate], clock: clock() })
    const broken = createWorld({ users: 6, seed: 9, scenario: `defect:${id}`, clock: clock() })
    for (const pair of untouched.pairs.filter((_, index) => index !== 3))
      for (const [name, account] of [
        ['source', pair.sourceId],
        ['target', pair.targetId],
      ] as const) {
        expect(broken.tenant(name).accounts.get(account)).toEqual(untouched.tenant(name).accounts.get(account))
        expect(broken.tenant(name).recipients.get(account)).toEqual(untouched.tenant(name).recipients.get(account))
      }
  })
})

test.each(decoys.map(decoy => [decoy.id, decoy] as const))('decoy %s changes the world and leaves the truth empty', (_id, decoy) => {
  const world = createWorld({ users: 5, seed: 4, scenario: 'clean', clock: clock() })
  const before = picture(world)
  const [pair] = world.pairs
  if (!pair) throw new Error('The world has no users.')
  decoy.apply(world, pair)
  expect(picture(world)).not.toBe(before)
  expect(world.truth).toEqual([])
})
