import { expect, test } from 'vitest'
import { jobTask, migrationTask } from '../../facts/testing-drives.ts'
import { serviceOf } from './rule-service-of-task.ts'

const service = (name: string, status: string) => ({ service: name, status, message: '', errors: [] })

test('the newest job that moves the workload speaks', () => {
  const task = migrationTask(
    't',
    jobTask({ services: [service('Exchange', 'inProgress')] }),
    jobTask({ services: [service('teams', 'completed')] }),
  )
  expect(serviceOf(task, 'Teams')?.status).toBe('completed')
  expect(serviceOf(task, 'Exchange')?.status).toBe('inProgress')
})

test('without a job of the workload nothing is said', () => {
  expect(serviceOf(migrationTask('t', jobTask({ services: [] })), 'Teams')).toBeUndefined()
  expect(serviceOf(undefined, 'Teams')).toBeUndefined()
})
