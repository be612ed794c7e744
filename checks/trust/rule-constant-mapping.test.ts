import { expect, test } from 'vitest'
import { synchronizationJob } from '../../facts/testing-trust.ts'
import { constantOf } from './rule-constant-mapping.ts'

const mapping = (type: string, expression: string) => ({ target: 'UserType', type, expression })

test.each([
  ['a quoted constant', [mapping('Constant', '"Member"')], { value: 'member' }],
  ['a bare constant', [mapping('constant', ' Guest ')], { value: 'guest' }],
  ['the same constant twice', [mapping('Constant', 'Member'), mapping('Constant', '"Member"')], { value: 'member' }],
  [
    'two constants',
    [mapping('Constant', 'Member'), mapping('Constant', 'Guest')],
    { unclear: expect.stringContaining('Member and Guest') },
  ],
  ['a function', [mapping('Function', 'IIF([a]="b", "Member", "Guest")')], { unclear: expect.stringContaining('IIF') }],
  ['an attribute', [mapping('Attribute', '[userType]')], { unclear: expect.stringContaining('[userType]') }],
  ['no mapping', [], { unclear: expect.stringContaining('maps no userType') }],
])('%s', (_what, mappings, expected) => {
  expect(constantOf(synchronizationJob({ mappings }), 'userType')).toEqual(expected)
})
