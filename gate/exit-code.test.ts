import { expect, test } from 'vitest'
import { decide } from './decide.ts'
import { exitCodeOfError, exitCodeOfGate, exitCodes, worstOf } from './exit-code.ts'

test('an internal error outweighs sign-in, input, gathering, refusal, halt, failures and undecided, in this order', () => {
  const order = [70, 21, 20, 22, 12, 13, 10, 11, 0] as const
  for (let index = 0; index < order.length; index++) expect(worstOf(order.slice(index).toReversed())).toBe(order[index])
})

test('a wrong tenant is 21, a faulty map 20, an unreachable service 22', () => {
  expect(exitCodeOfError('wrong-tenant')).toBe(exitCodes.signIn)
  expect(exitCodeOfError('identity-map-invalid')).toBe(exitCodes.invalidInput)
  expect(exitCodeOfError('unreachable')).toBe(exitCodes.incomplete)
})

test('a run that cannot be relied on is refused with 12, whether or not a blocker failed in it', () => {
  const check = { check: 'a', scope: 'tenant-pair', severity: 'blocker', subjects: ['tenants'] } as const
  const line = { check: 'a', scope: 'tenant-pair', subject: 'tenants', verdict: 'pass' } as const
  const question = { gate: 'setup', required: [check], users: [], obstacles: [] } as const
  expect(exitCodeOfGate(decide({ ...question, lines: [line] }), new Set(['a']))).toBe(exitCodes.open)
  for (const lines of [[line], []]) {
    const gate = decide({ ...question, lines, refusals: ['The clock is wrong.'] })
    expect(gate).toMatchObject({ decision: 'closed', refused: true, eligible: [] })
    expect(gate.reasons[0]).toBe('The clock is wrong.')
    expect(exitCodeOfGate(gate, new Set(['a']))).toBe(exitCodes.refused)
  }
})
