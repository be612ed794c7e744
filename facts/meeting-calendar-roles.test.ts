import { expect, test } from 'vitest'
import { sampleSettings } from '../checks/testing-samples.ts'
import type { GatherContext } from './define.ts'
import meetingCalendarRoles from './meeting-calendar-roles.ts'

const microsoft = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'
const read = async (principals: readonly object[], workloads: readonly string[] = ['meetings']) => {
  const asked: string[] = []
  const gateways = {
    graph: { servicePrincipalsNamed: async () => principals },
    exchange: {
      applicationRoles: async (id: string) => {
        asked.push(id)
        return [`role of ${id}`]
      },
    },
  }
  const context = { gateways, settings: { ...sampleSettings, workloads } } as unknown as GatherContext
  return { ...(await meetingCalendarRoles.read(context)), asked }
}

test('the roles of the app of Microsoft are read, and of no other app under its name', async () => {
  expect(
    await read([
      { id: 'a', ownerTenantId: microsoft },
      { id: 'b', ownerTenantId: 'somebody' },
    ]),
  ).toEqual({
    roles: ['role of a'],
    asked: ['a'],
  })
})

test('nothing is known of roles where the app is not there, and nobody is asked where meetings stay', async () => {
  expect((await read([])).roles).toBeNull()
  expect(await read([{ id: 'a', ownerTenantId: microsoft }], ['mailbox'])).toEqual({ roles: null, asked: [] })
})
