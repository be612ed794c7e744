import { account, license } from '../../facts/testing.ts'
import type { AccountLicense } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import licenseErrors from './license-errors.ts'

const facts = (source: readonly AccountLicense[], target: readonly AccountLicense[] = []) => ({
  'source.users': [account(sourceId('ada'), { licenses: [...source] })],
  'target.users': [account(targetId('ada'), { licenses: [...target] })],
})

proveCheck(licenseErrors, {
  pass: [
    { name: 'active ones', facts: facts([license('e5', { groupId: 'standard' })], [license('e3')]) },
    { name: 'no licenses', gate: 'close', facts: facts([]) },
    { name: 'without a word about errors', facts: facts([license('e5', { error: '' })]) },
    {
      name: 'in a grace period or disabled, which license-grace judges',
      facts: facts([license('e5', { state: 'Warning' }), license('e3', { state: 'Disabled' })]),
    },
  ],
  fail: [
    {
      name: 'two exclude each other',
      message: 'error',
      found: /source account .* e5 \(given by the group standard\) says MutuallyExclusiveViolation/,
      facts: facts([license('e5', { groupId: 'standard', state: 'Error', error: 'MutuallyExclusiveViolation' })]),
    },
    {
      name: 'no seat in the target',
      message: 'error',
      found: /target .*assigned directly/,
      facts: facts([], [license('e3', { state: 'Error', error: 'CountViolation' })]),
    },
    { name: 'active with an error', message: 'error', facts: facts([license('e5', { state: 'ActiveWithError' })]) },
    {
      name: 'an error that nobody knows',
      message: 'error',
      found: /says NewViolation/,
      facts: facts([license('e5', { error: 'NewViolation' })]),
    },
  ],
  undecided: [
    { name: 'a state that nobody knows', reason: /unknown state 'Paused'/, facts: facts([license('e5', { state: 'Paused' })]) },
    { name: 'an account was not found', facts: { ...facts([]), 'target.users': [] } },
  ],
})
