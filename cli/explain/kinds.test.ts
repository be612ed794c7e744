import { describe, expect, test } from 'vitest'
import { find, kindOf, kinds } from './kinds.ts'

const textOf = (id: string): string =>
  find(id)
    .map(({ entry }) => entry.text())
    .join('\n')

test.each(kinds.map(kind => [kind.name, kind] as const))('%s can all be explained, by names that are theirs alone', (_, { entries }) => {
  expect(entries.length).toBeGreaterThan(0)
  expect(new Set(entries.map(entry => entry.id.toLowerCase())).size).toBe(entries.length)
  for (const entry of entries) {
    expect(entry.text()).toContain(entry.id)
    expect(entry.text()).not.toMatch(/undefined|\[object/)
    expect(JSON.parse(JSON.stringify(entry.data))).toEqual(entry.data)
  }
})

describe('explain', () => {
  test('says of an error code what it means and which checks predict it', () => {
    expect(textOf('exch-08')).toMatch(/availability test[\s\S]*predicted by exchange-guid/)
  })

  test('says of an error without a code by which words the service tells it', () => {
    expect(textOf('delivery-domain-proxy-missing')).toContain('the service says: 0x80070057')
  })

  test('says of an error that nobody can foresee why', () => {
    expect(textOf('MailboxIsNotInExpectedDBException')).toContain('No check can foresee it: ')
  })

  test('says of a fact what it costs, which permissions it takes and who needs it', () => {
    expect(textOf('target.recipients')).toMatch(
      /cost: bulk[\s\S]*permissions: exchange Exchange\.ManageAsApp[\s\S]*needed by: .*exchange-guid/,
    )
  })

  test('gives the page of a check without marks of the generator or of tables, with who mends and what explains its fails', () => {
    const text = textOf('legacy-dn')
    expect(text).toMatch(/^legacy-dn · .+\n\n {2}severity {8}blocker\n/)
    expect(text).toMatch(
      /\n {2}mended in {7}the target\n {2}explained by {4}target-account, exchange-guid\n\n## Why it matters\n[^]*## How to fix/,
    )
    expect(text).not.toMatch(/<!--|\| ---|`source\.recipients`/)
  })

  test('says of a manual record how long it is valid, which answers open the gate and how it is made', () => {
    expect(textOf('profile-card')).toMatch(
      /demanded by: close\n[^]*valid for 30 days[^]*\[source-card: yes or no; the gate opens with yes\][^]*wavegate record profile-card --wave <wave> --tester/,
    )
  })

  test('says of a manual record that one check asks for which one', () => {
    expect(textOf('engage-as-internal')).toContain('demanded by: close, where engage-state asks for it\n')
  })

  test('says what a word means, and what not to say', () => {
    expect(textOf('Target Address')).toMatch(/do not say: forwarding/)
  })

  test('says of a setup item its parts, and which checks and records cover it', () => {
    expect(textOf('2.3')).toMatch(/\n {2}4\. [^\n]+ \(archive-guid\)\n[\s\S]*check exchange-guid: /)
    expect(textOf('4.1')).toMatch(/\n {2}2\. [^\n]+ \(by hand conversion-rehearsed\/script\)\n/)
    expect(textOf('1.2')).toMatch(/\n {2}3\. [^\n]+ \(not covered: the templates /)
    expect(textOf('4.4')).toContain('record communications: ')
  })

  test('says of a name that stands for several things all of them', () => {
    expect(find('proxy-scrub').map(({ kind }) => kind.name)).toEqual(expect.arrayContaining(['checks', 'behaviours']))
  })

  test('names the nearest name for an unknown one', () => {
    expect(() => find('exchange-giud')).toThrow(
      expect.objectContaining({ code: 'usage', message: "Nothing is called 'exchange-giud'; did you mean exchange-guid?" }),
    )
    expect(() => find('###')).toThrow('see: wavegate list')
    expect(() => kindOf('fact')).toThrow('did you mean facts?')
  })
})

test('asking for steps is no mistake', () => {
  expect(kindOf('steps').entries).toEqual([])
})
