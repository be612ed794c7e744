import { expect, test } from 'vitest'
import { cohortOf } from '../../domain/planning.ts'
import { sampleUser } from '../testing-samples.ts'
import { formsOf, isForm } from './rule-forms.ts'

const item = (kind: string, name: string, ...users: string[]) => ({
  line: 2,
  kind,
  name,
  users: users.map(user => `${user}@source.example`),
})

test('owners are those of the wave, and only of forms', () => {
  const [wave] = cohortOf([sampleUser('ada'), sampleUser('bea', { batch: 'batch-2' })]).waves
  if (!wave) throw new Error('There is no wave.')
  const inventory = [item('form', 'Survey', 'ada', 'zoe', 'bea'), item('flow', 'Invoices', 'ada'), item('Forms', 'Quiz', 'zoe')]
  expect(formsOf(inventory, wave)).toEqual(["'Survey' of ada@source.example and bea@source.example"])
})

test('a form is known by its kind, in whatever case', () => {
  expect(['form', 'Forms', 'platform', ''].map(kind => isForm({ kind }))).toEqual([true, true, false, false])
})
