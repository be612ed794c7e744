import { expect, test } from 'vitest'
import { sampleRun } from '../sample-run.ts'
import { access } from './access.ts'

test('every identity shows its permissions by service, services by name', () => {
  expect(access(sampleRun).identities[1]).toMatchObject({
    side: 'target',
    purpose: 'read',
    permissions: [
      { service: 'compliance', names: 'Exchange.ManageAsApp' },
      { service: 'exchange', names: 'Exchange.ManageAsApp' },
      { service: 'graph', names: 'Directory.Read.All, Organization.Read.All, User.Read.All' },
    ],
  })
})

test('requests are summed over both sides', () => {
  const view = access(sampleRun)
  expect(view.requests.length).toBe(5)
  expect(view.total).toBe('163')
})
