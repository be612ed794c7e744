import { expect, test } from 'vitest'
import type { GatherContext } from './define.ts'
import directoryRoles from './directory-roles.ts'

const assigned = (principalId: string, roleDefinitionId: string) => ({ principalId, roleDefinitionId, directoryScopeId: '/' })
const members: Readonly<Record<string, readonly string[]>> = { 'g-1': ['Ada', 'bea'], 'g-2': ['ada'] }
const graph = {
  directoryRoleAssignments: async () => [assigned('ADA', 'R1'), assigned('g-1', 'r2'), assigned('g-2', 'r3'), assigned('app', 'r4')],
  group: async (id: string) => (id in members ? { id } : null),
  transitiveUserIds: async (id: string) => {
    const found = members[id]
    if (!found) throw new Error(`${id} is no group`)
    return found
  },
}

const held = (definitionId: string, group: string | null = null) => ({ definitionId, scope: '/', group })

test('roles of a group are those of everybody in it too, behind their own', async () => {
  const rows = await Array.fromAsync(directoryRoles.rows({ gateways: { graph } } as unknown as GatherContext))
  expect(Object.fromEntries(rows.map(({ principalId, roles }) => [principalId, roles]))).toEqual({
    ada: [held('r1'), held('r2', 'g-1'), held('r3', 'g-2')],
    'g-1': [held('r2')],
    'g-2': [held('r3')],
    app: [held('r4')],
    bea: [held('r2', 'g-1')],
  })
})

test('a group whose members cannot be read is a failure, not a group without members', async () => {
  const broken = { ...graph, transitiveUserIds: async () => Promise.reject(new Error('refused')) }
  await expect(Array.fromAsync(directoryRoles.rows({ gateways: { graph: broken } } as unknown as GatherContext))).rejects.toThrow('refused')
})
