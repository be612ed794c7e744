import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { behaviours } from './index.ts'

const notBehaviours = ['define', 'events', 'index', 'testing']

test('the list names every behaviour file once, by its id', () => {
  const files = readdirSync(import.meta.dirname).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const ids = files.map(name => basename(name, '.ts')).filter(name => !notBehaviours.includes(name))
  expect(behaviours.map(each => each.id).toSorted()).toEqual(ids.toSorted())
})

test('each has a claim and a public source', () => {
  for (const each of behaviours)
    expect(each).toMatchObject({ claim: expect.stringMatching(/\.$/), source: expect.stringMatching(/^https:/) })
})
