import { expect, test } from 'vitest'
import type { Cause } from '../domain/cause.ts'
import { createOutput } from './output.ts'
import { sayCauses } from './say-causes.ts'

const cause: Cause = {
  kind: 'finding',
  check: 'exchange-guid',
  message: 'missing',
  verdict: 'fail',
  severity: 'blocker',
  fact: null,
  facts: [],
  side: 'target',
  found: 'The target recipient ada has no ExchangeGuid.',
  fix: 'Run identity mapping for ada.',
  same: false,
  subjects: 1234,
  examples: ['ada'],
  users: 1234,
  lines: 1300,
  absorbed: [{ check: 'legacy-dn', message: 'missing', verdict: 'fail', lines: 66 }],
}

function said(causes: readonly Cause[], reasons: readonly string[] = []): string[] {
  const lines: string[] = []
  const output = createOutput({
    json: false,
    quiet: true,
    color: false,
    stdout: { write: (text: string | Uint8Array) => lines.push(...String(text).split('\n').slice(0, -1)) > 0 },
  })
  sayCauses({ causes, reasons }, output)
  return lines
}

test('a cause says how many users it concerns, an example, one fix with its side, and what it explains', () => {
  expect(said([cause]).slice(2)).toEqual([
    '  1,234 users  exchange-guid: missing',
    '      e.g. The target recipient ada has no ExchangeGuid.',
    '      fix in the target: Run identity mapping for ada.',
    '      explains: legacy-dn (66)',
  ])
})

test('facts of one side that were not read for one reason are one cause, which names them', () => {
  const facts = ['target.recipients', 'target.users']
  const unread = { ...cause, kind: 'fact', verdict: 'undecided', message: 'throttled', fact: facts[0] ?? '', facts, absorbed: [] } as const
  expect(said([unread])).toEqual(
    expect.arrayContaining(['  1,234 users  2 facts of the target were not read (throttled)', '      target.recipients, target.users']),
  )
  expect(said([{ ...unread, facts: facts.slice(0, 1) }])).toContain('  1,234 users  target.recipients was not read (throttled)')
})

test('twelve causes are shown and the others counted', () => {
  const lines = said(Array.from({ length: 15 }, (_, at) => ({ ...cause, check: `check-${at}`, absorbed: [] })))
  expect(lines.filter(line => line.includes('users  '))).toHaveLength(12)
  expect(lines.at(-1)).toBe('  and 3 more; the report has them all')
})

test('a reason that no cause explains is never lost', () => {
  const lines = said(
    [cause],
    [
      'exchange-guid: 1234 fail of 2000.',
      'legacy-dn: 66 fail of 2000.',
      'The run looked at 2 of the 40 checks (--only).',
      'odd: 1 with more than one verdict of 3.',
    ],
  )
  expect(lines.slice(2, 4)).toEqual(['  The run looked at 2 of the 40 checks (--only).', '  odd: 1 with more than one verdict of 3.'])
})

test('a fact that was not read is named, and what it says moves no cursor', () => {
  const lines = said([
    {
      ...cause,
      kind: 'fact',
      fact: 'target.recipients',
      facts: ['target.recipients'],
      message: 'throttled',
      found: 'Refused\u001b[2J.',
      same: true,
      users: 0,
    },
  ])
  expect(lines[2]).toBe('  the tenants  target.recipients was not read (throttled)')
  expect(lines[3]).toBe('      Refused.')
})
