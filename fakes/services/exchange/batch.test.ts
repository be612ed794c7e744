import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { tinyWorld } from '../../tenant/testing.ts'
import { addRecipient, openTwin, type OpenTwin } from './testing.ts'

const world = tinyWorld()
let open: OpenTwin
beforeAll(async () => {
  const source = world.tenant('source')
  for (let number = 1; number <= 120; number++) addRecipient(source, `p${number}`, 'UserMailbox', number)
  addRecipient(source, 'ada', 'MailUser', 9_999)
  open = await openTwin(world)
})
afterAll(() => open.close())

const shape = z.object({
  responses: z.array(
    z.object({ id: z.string(), status: z.number(), headers: z.record(z.string(), z.string()), body: z.unknown().optional() }),
  ),
})
const path = (): string => `/adminapi/beta/${open.twin.source.tenantId}`
const call = (
  id: string,
  CmdletName: string,
  Parameters: Record<string, unknown>,
  url = `${open.twin.source.exchange}${path()}/InvokeCommand`,
) => ({
  id,
  method: 'POST',
  url,
  headers: { Prefer: 'odata.maxpagesize=100' },
  body: { CmdletInput: { CmdletName, Parameters } },
})
async function batch(requests: unknown[], client: 'read' | 'execute' = 'execute') {
  const reply = await open.send('exchange', 'POST', `${path()}/$batch`, { client, body: { requests } })
  expect(reply.status).toBe(200)
  return shape.parse(reply.json()).responses
}

test('answers come in another order, each under its id and with the name of its cmdlet', async () => {
  const responses = await batch([call('a', 'Get-Mailbox', { Identity: 'p1' }), call('b', 'Get-MailUser', { Identity: 'ada' })])
  expect(responses.map(each => [each.id, each.status, each.headers['Cmdlet-Name']])).toEqual([
    ['b', 200, 'Get-MailUser'],
    ['a', 200, 'Get-Mailbox'],
  ])
})

test('a writer that succeeds has no body, one that fails has its error without a target, and the others go on', async () => {
  const responses = await batch([
    call('missing', 'Set-MailUser', { Identity: 'nobody', HiddenFromAddressListsEnabled: true }),
    call('written', 'Set-MailUser', { Identity: 'ada', HiddenFromAddressListsEnabled: true }),
  ])
  const byId = new Map(responses.map(each => [each.id, each]))
  expect(byId.get('written')).toMatchObject({ status: 200 })
  expect(byId.get('written')).not.toHaveProperty('body')
  expect(byId.get('missing')).toMatchObject({
    status: 404,
    body: { error: { details: [{ target: '', message: expect.stringMatching(/\|.*\|/) }] } },
  })
  expect(world.tenant('source').recipients.get('ada')?.hiddenFromAddressLists).toBe(true)
})

test('a page inside a batch is followed in the next one with the same body', async () => {
  const next = z.object({ '@odata.nextLink': z.string(), value: z.array(z.unknown()) })
  const all = { ResultSize: 'Unlimited' }
  const [first] = await batch([call('list', 'Get-Mailbox', all)])
  const { value, '@odata.nextLink': link } = next.parse(first?.body)
  const [second] = await batch([call('list', 'Get-Mailbox', all, link)])
  expect([value.length, z.object({ value: z.array(z.unknown()) }).parse(second?.body).value.length]).toEqual([100, 20])
})

test('each request inside needs its own role, and what is no batch is refused as a whole', async () => {
  const [refused] = await batch([call('w', 'Set-MailUser', { Identity: 'ada' })], 'read')
  expect([refused?.status, refused?.headers['x-exceptiontype']]).toEqual([403, 'CmdletAccessDeniedException'])
  for (const requests of [[], [{ id: 'x' }], Array.from({ length: 101 }, (_, n) => call(String(n), 'Get-OrganizationConfig', {}))])
    expect((await open.send('exchange', 'POST', `${path()}/$batch`, { body: { requests } })).status).toBe(400)
})
