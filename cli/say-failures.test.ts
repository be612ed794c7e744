import { expect, test } from 'vitest'
import type { FactRecord } from '../domain/run-record.ts'
import { createOutput } from './output.ts'
import { sayFailures } from './say-failures.ts'

const failed = (ref: string, code: 'unreachable' | 'throttled', sentence: string): FactRecord => ({
  ref,
  state: 'failed',
  rows: 0,
  oldest: null,
  newest: null,
  digest: null,
  error: { code, sentence },
})

test('facts of one side that failed alike are one entry that names them all; no sentence moves the terminal', () => {
  let said = ''
  const output = createOutput({
    json: false,
    quiet: false,
    color: false,
    stderr: { write: (text: string | Uint8Array) => ((said += String(text)), true) },
  })
  sayFailures(
    [
      failed('source.users', 'unreachable', 'POST failed\u001b[2J (ECONNREFUSED).'),
      failed('source.recipients', 'throttled', 'Exchange asked to wait.'),
      failed('source.drives', 'unreachable', 'GET failed (ECONNREFUSED).'),
      failed('target.users', 'unreachable', 'POST failed (ECONNREFUSED).'),
    ],
    output,
  )
  expect(said.split('\n')).toEqual([
    '    not gathered 2 facts of the source (unreachable), e.g. source.users: POST failed (ECONNREFUSED).',
    '      source.users, source.drives',
    '    not gathered source.recipients: Exchange asked to wait.',
    '    not gathered target.users: POST failed (ECONNREFUSED).',
    '',
  ])
})
