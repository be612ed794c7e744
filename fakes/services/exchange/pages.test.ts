import { expect, test } from 'vitest'
import { tinyWorld } from '../../tenant/testing.ts'
import type { RouteRequest } from '../define.ts'
import type { Cmdlet } from './cmdlet.ts'
import { registerClient } from '../login/clients.ts'
import { invokeCommand } from './invoke-command.ts'
import { rowsOf } from './rows.ts'

const world = tinyWorld()
const tenant = world.tenant('source')
const app = registerClient(world, tenant, 'read', 'pem').clientId
const otherApp = registerClient(world, tenant, 'execute', 'pem').clientId

function request(clientId: string, body: unknown, query = ''): RouteRequest {
  return {
    world,
    tenant,
    service: 'exchange',
    method: 'POST',
    path: `/adminapi/v1.0/${tenant.id}/InvokeCommand`,
    params: { tenant: tenant.id },
    query: new URLSearchParams(query),
    headers: { prefer: 'odata.maxpagesize=2' },
    body,
    origin: 'https://127.0.0.1:1',
    claims: { clientId, tenantId: tenant.id, roles: ['Exchange.ManageAsApp'], scopes: [], userId: null, appidacr: '2' },
  }
}

let written = 0
const count: Cmdlet = {
  name: 'Get-Count',
  parameters: [],
  run: () => ({
    rows: rowsOf([1, 2, 3, 4, 5], { Number: value => (written++, value) }),
    warnings: ['half of it'],
    errors: ['one object is broken'],
  }),
}
const cmdlets = new Map([['get-count', count]])
const body = { CmdletInput: { CmdletName: 'Get-Count', Parameters: {} } }

test('a page writes only its own rows, errors come with status 200 and warnings with the last page', () => {
  const first = invokeCommand(request(app, body), cmdlets)
  expect(first.status).toBe(200)
  expect(first.body).toMatchObject({
    value: [{ Number: 1 }, { Number: 2 }],
    '@adminapi.warnings': [],
    '@adminapi.errors': ['one object is broken'],
  })
  expect(written).toBe(2)
  const link = new URL(String(Object(first.body)['@odata.nextLink']))
  expect(link.pathname).toBe(`/adminapi/v1.0/${tenant.id}/InvokeCommand`)
  const second = invokeCommand(request(app, body, link.search), cmdlets)
  expect(second.body).toMatchObject({ value: [{ Number: 3 }, { Number: 4 }] })
  const third = invokeCommand(request(app, body, new URL(String(Object(second.body)['@odata.nextLink'])).search), cmdlets)
  expect(third.body).toMatchObject({ value: [{ Number: 5 }], '@adminapi.warnings': ['half of it'] })
  expect(written).toBe(5)
})

test('another app cannot go on with a listing', () => {
  const first = invokeCommand(request(app, body), cmdlets)
  const { search } = new URL(String(Object(first.body)['@odata.nextLink']))
  expect(invokeCommand(request(otherApp, body, search), cmdlets).status).toBe(400)
})
