import { expect, test } from 'vitest'
import { exitCodeOfError, exitCodes, worstOf } from './exit-code.ts'

test('an internal error outweighs sign-in, input, gathering, refusal, halt, failures and undecided, in this order', () => {
  const order = [70, 21, 20, 22, 12, 13, 10, 11, 0] as const
  for (let index = 0; index < order.length; index++) expect(worstOf(order.slice(index).toReversed())).toBe(order[index])
})

test('a wrong tenant is 21, a faulty map 20, an unreachable service 22', () => {
  expect(exitCodeOfError('wrong-tenant')).toBe(exitCodes.signIn)
  expect(exitCodeOfError('identity-map-invalid')).toBe(exitCodes.invalidInput)
  expect(exitCodeOfError('unreachable')).toBe(exitCodes.incomplete)
})
