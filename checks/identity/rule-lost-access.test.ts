import { expect, test } from 'vitest'
import { access } from '../../facts/testing-identity.ts'
import { lostAccess } from './rule-lost-access.ts'

const app = (resourceId: string, roleId = 'user') => ({ resourceId, resource: resourceId === 'unnamed' ? '' : `App ${resourceId}`, roleId })

test.each([
  ['nothing changed', access('a', { groups: ['g'], apps: [app('x')] }), access('a', { groups: ['G'], apps: [app('X')] }), [], []],
  ['more than before', access('a'), access('a', { groups: ['g'], apps: [app('x')] }), [], []],
  [
    'a group and an application',
    access('a', { groups: ['g', 'h'], apps: [app('x'), app('unnamed')] }),
    access('a', { groups: ['h'] }),
    ['g'],
    ['App x', 'unnamed'],
  ],
  [
    'one of two roles',
    access('a', { apps: [app('x', 'read'), app('x', 'write')] }),
    access('a', { apps: [app('x', 'read')] }),
    [],
    ['App x'],
  ],
  ['only what was expected to go', access('a', { groups: ['Licenses'], apps: [app('sync')] }), access('a'), [], []],
])('%s', (_, before, now, groups, apps) => {
  expect(lostAccess(before, now, { groups: ['licenses', null, undefined], apps: ['SYNC'] })).toEqual({ groups, apps })
})
