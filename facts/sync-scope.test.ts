import { expect, test } from 'vitest'
import type { GatherContext } from './define.ts'
import syncScope from './sync-scope.ts'

const scopes: Readonly<Record<string, readonly { id: string; kind: string }[]>> = {
  'App-1': [
    { id: 'Ada', kind: 'user' },
    { id: 'g', kind: 'group' },
  ],
  'App-2': [{ id: 'ada', kind: 'user' }],
  'App-3': [],
}
const asked: string[] = []
const graph = {
  synchronizationJobs: async () =>
    Object.keys(scopes).map(servicePrincipalId => ({ id: `job of ${servicePrincipalId}`, servicePrincipalId })),
  synchronizationScope: async (app: string) => scopes[app] ?? [],
  groupMembers: async (id: string) => {
    asked.push(id)
    return [
      { id: 'Bea', kind: 'user' },
      { id: 'nested', kind: 'group' },
    ]
  },
}

test('users are in scope by themselves or as direct members of an assigned group, with the applications that say so', async () => {
  const { jobs, users } = await syncScope.read({ gateways: { graph } } as unknown as GatherContext)
  expect(users).toEqual({ ada: ['app-1', 'app-2'], bea: ['app-1'] })
  expect(jobs.map(({ servicePrincipalId, assigned }) => [servicePrincipalId, assigned])).toEqual([
    ['app-1', 2],
    ['app-2', 1],
    ['app-3', 0],
  ])
  expect(asked).toEqual(['g'])
})
