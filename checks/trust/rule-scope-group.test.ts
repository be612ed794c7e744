import { expect, test } from 'vitest'
import { scopeGroup } from '../../facts/testing-migration.ts'
import { isPublished, isSaid, scopeDefect } from './rule-scope-group.ts'

test('kind comes before nesting, nesting before size', () => {
  const worst = { securityEnabled: false, nestedGroups: ['a', 'b'], members: 3 }
  expect(scopeDefect(scopeGroup(worst), 2)).toMatchObject({ kind: 'kind' })
  expect(scopeDefect(scopeGroup({ ...worst, securityEnabled: true }), 2)).toMatchObject({ kind: 'nested', count: 2 })
  expect(scopeDefect(scopeGroup({ members: 3 }), 2)).toMatchObject({ kind: 'size', count: 3 })
  expect(scopeDefect(scopeGroup({ members: 2 }), 2)).toBeUndefined()
})

test('a kind that was not said is no defect and is told', () => {
  const unsaid = scopeGroup({ mailEnabled: null })
  expect([scopeDefect(unsaid, 2), isSaid(unsaid), isSaid(scopeGroup())]).toEqual([undefined, false, true])
})

test.each([
  ['its id', '50000000-0000-4000-8000-00000000AAAA'],
  ['its address', 'Scope@source.example'],
  ['its name', 'migration scope'],
  ['its canonical name', 'eurprd01.prod.outlook.com/Microsoft Exchange Hosted Organizations/source.onmicrosoft.com/Migration scope'],
])('a group is recognised by %s', (_, scope) => {
  expect(isPublished(scopeGroup(), ['Another', scope])).toBe(true)
})

test('a group without an address is not recognised by an empty scope', () => {
  expect(isPublished(scopeGroup({ mail: null }), ['', 'Pilot scope', 'folder/'])).toBe(false)
})
