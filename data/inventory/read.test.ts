import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readInventory } from './read.ts'

const read = (...lines: string[]) => readInventory(Buffer.from(lines.map(line => `${line}\n`).join('')), 'inventory.csv')
const header = 'kind,name,users'

describe('an inventory', () => {
  test('names everybody once, in lower case', () => {
    expect(read(header, 'flow,"Invoices, monthly",Ada@source.example; bea@source.example;ADA@source.example')).toEqual([
      { line: 2, kind: 'flow', name: 'Invoices, monthly', users: ['ada@source.example', 'bea@source.example'] },
    ])
  })
  test('of the header alone says that there are no dependencies', () => {
    expect(read(header)).toEqual([])
    expect(read(`\uFEFF${header}`)).toEqual([])
  })
  test('that is our sample can be read', () => {
    expect(readInventory(readFileSync(new URL('sample.csv', import.meta.url)), 'sample.csv')).toHaveLength(3)
  })
  test.each([
    ['is empty', [''], /the header kind,name,users/],
    ['has no header', ['flow,Invoices,ada@source.example'], /the header/],
    ['has another header', ['type,name,users'], /the header/],
    ['has a row without a name', [header, 'flow,,ada@source.example'], /inventory\.csv:2 name/],
    ['has a row without users', [header, 'flow,Invoices, ; '], /:2 users: .* at least one user/],
    ['has a user who is no UPN', [header, 'flow,Invoices,Ada Byron'], /:2 users: found "ada byron"/],
    ['has a user whom no tenant can have', [header, 'flow,Invoices,zoë@source.example'], /:2 users/],
    ['has a field too many', [header, 'flow,Invoices,ada@source.example,bea@source.example'], /3 fields, but there are 4/],
    ['has an open quote', [header, 'flow,"Invoices,ada@source.example'], /readable CSV/],
  ])('that %s is refused', (_, lines, problem) => {
    expect(() => read(...lines)).toThrow(problem)
  })
  test('in another encoding is refused with its line, not read with other names', () => {
    const latin1 = Buffer.from(`${header}\nflow,Rechnungen für alle,ada@source.example\n`, 'latin1')
    expect(() => readInventory(latin1, 'inventory.csv')).toThrow(/inventory\.csv:2: expected UTF-8/)
    expect(() => readInventory(Buffer.from(header, 'utf16le'), 'inventory.csv')).toThrow(/UTF-16/)
  })
  test('tells every fault at once, with its line', () => {
    expect(() => read(header, 'flow,,ada@source.example', '', 'flow,Invoices,')).toThrow(/2 problems[\s\S]*:2 name[\s\S]*:4 users/)
  })
})
