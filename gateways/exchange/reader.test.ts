import { expect, test } from 'vitest'
import { batched, json, scriptedExchange } from '../testing.ts'
import { acceptedDomains } from './accepted-domains.ts'
import { mailUser } from './mail-users.ts'
import { mailboxStatistics } from './mailbox-statistics.ts'
import { organizationConfig } from './organization-config.ts'
import { organizationRelationships } from './organization-relationships.ts'
import { moveRequests } from './move-requests.ts'

const domain = { Name: 'a', DomainName: 'a.example', DomainType: 'Authoritative', Default: true, InitialDomain: false }
const request = { ExchangeGuid: null, DisplayName: null, Status: 'InProgress', BatchName: null, Direction: null }
const everything = async <T>(rows: AsyncIterable<T>): Promise<T[]> => Array.fromAsync(rows)

test.each(['', '  ', '*'])('an empty Identity is refused before it leaves: "%s"', async identity => {
  const { exchange, sent } = scriptedExchange(() => json({ value: [] }))
  await expect(mailUser(exchange, identity)).rejects.toMatchObject({ code: 'identity-empty' })
  expect(sent).toEqual([])
})

test.each([
  'By default, only the first 1000 items are returned. Use the ResultSize parameter to specify the number of items returned.',
  'There are more results available than are currently displayed. To view them, increase the value for the ResultSize parameter.',
  'The results are incomplete because a server did not answer.',
  'Not all objects could be read.',
  'The search timed out before it came to its end.',
])('a list that is not whole is an error, not a list: %s', async warning => {
  const { exchange } = scriptedExchange(() => json({ value: [request], '@adminapi.warnings': [warning] }))
  await expect(everything(moveRequests(exchange))).rejects.toMatchObject({ code: 'answer-truncated' })
})

test('a warning about one object leaves the list whole, and is kept', async () => {
  const warning = "The object 'x' has been corrupted, and it's in an inconsistent state. The following validation errors happened:"
  const { exchange, options } = scriptedExchange(() => json({ value: [request], '@adminapi.warnings': [warning, warning] }))
  expect(await everything(moveRequests(exchange))).toHaveLength(1)
  expect(options.log.warnings()).toEqual([{ side: 'source', service: 'exchange', about: 'Get-MoveRequest', text: warning, times: 2 }])
})

test('the next page is asked for with the identical body', async () => {
  const { exchange, sent } = scriptedExchange(({ url }) =>
    json({
      value: [request],
      ...(url.includes('page=2') ? {} : { '@odata.nextLink': 'https://exchange.example/adminapi/beta/a-tenant/InvokeCommand?page=2' }),
    }),
  )
  expect(await everything(moveRequests(exchange))).toHaveLength(2)
  expect(sent.map(one => one.method)).toEqual(['POST', 'POST'])
  expect(sent[1]?.body).toBe(sent[0]?.body)
  expect(sent[0]?.body).toContain('"ResultSize":"Unlimited"')
})

test('a next page on another host is not asked for', async () => {
  const { exchange, sent } = scriptedExchange(() =>
    json({ value: [], '@odata.nextLink': 'https://attacker.test/adminapi/beta/a-tenant/InvokeCommand' }),
  )
  await expect(everything(moveRequests(exchange))).rejects.toMatchObject({ code: 'request-refused' })
  expect(sent).toHaveLength(1)
})

test('a question about one mailbox that is answered with another one is an error', async () => {
  const other = {
    MailboxGuid: '22222222-2222-4222-8222-222222222222',
    TotalItemSize: '1 KB (1,024 bytes)',
    TotalDeletedItemSize: '0 B (0 bytes)',
    ItemCount: 1,
    DeletedItemCount: 0,
    LastLogonTime: null,
    IsArchiveMailbox: false,
  }
  const { exchange } = scriptedExchange(() => json({ value: [other] }))
  await expect(mailboxStatistics(exchange, '11111111-1111-4111-8111-111111111111')).rejects.toMatchObject({ code: 'answer-ambiguous' })
})

test('a number that Exchange does not state stays unknown instead of becoming zero', async () => {
  const id = '11111111-1111-4111-8111-111111111111'
  const { exchange } = scriptedExchange(() =>
    json({
      value: [
        {
          MailboxGuid: id,
          TotalItemSize: null,
          TotalDeletedItemSize: null,
          ItemCount: null,
          DeletedItemCount: '3',
          LastLogonTime: null,
          IsArchiveMailbox: false,
        },
      ],
    }),
  )
  expect(await mailboxStatistics(exchange, id)).toMatchObject({ ItemCount: null, DeletedItemCount: 3, TotalItemSize: null })
})

test('organization-wide reads of the same turn share one request', async () => {
  const { exchange, sent } = scriptedExchange(call =>
    json({
      responses: batched(call)
        .map(({ id }, index) => ({ id, status: 200, body: { value: index === 0 ? [{ IsDehydrated: false, InPlaceHolds: null }] : [] } }))
        .reverse(),
    }),
  )
  const [config, domains, relationships] = await Promise.all([
    organizationConfig(exchange),
    acceptedDomains(exchange),
    organizationRelationships(exchange),
  ])
  expect(config).toEqual({ IsDehydrated: false, InPlaceHolds: [] })
  expect([domains, relationships]).toEqual([[], []])
  expect(sent).toHaveLength(1)
})

test('each part of a batch carries the token, and the service is asked to go on behind a part that fails', async () => {
  const { exchange, sent } = scriptedExchange(call =>
    json({ responses: batched(call).map(({ id }) => ({ id, status: 200, body: { value: [] } })) }),
  )
  await Promise.all([acceptedDomains(exchange), organizationRelationships(exchange)])
  const parts: { requests: { headers: Record<string, string> }[] } = JSON.parse(sent[0]?.body ?? '{}')
  expect(parts.requests.map(({ headers }) => headers['Authorization'])).toEqual(['Bearer a-token', 'Bearer a-token'])
  expect(sent[0]?.headers).toMatchObject({ authorization: 'Bearer a-token', Prefer: 'odata.continue-on-error' })
})

test('a throttled part of a batch is sent again alone', async () => {
  const script = scriptedExchange(call =>
    script.sent.length === 1
      ? json({
          responses: batched(call).map(({ id }, index) =>
            index === 0 ? { id, status: 200, body: { value: [domain] } } : { id, status: 429, headers: { 'Retry-After': '4' }, body: {} },
          ),
        })
      : json({ responses: batched(call).map(({ id }) => ({ id, status: 200, body: { value: [] } })) }),
  )
  const [domains, relationships] = await Promise.all([acceptedDomains(script.exchange), organizationRelationships(script.exchange)])
  expect([domains.length, relationships.length]).toEqual([1, 0])
  expect(script.waits).toEqual([4000])
  expect(script.sent).toHaveLength(2)
  expect(script.sent.slice(1).map(one => batched(one).length)).toEqual([1])
})

test('an error beside a 200 is an error', async () => {
  const { exchange } = scriptedExchange(() => json({ value: [], '@adminapi.errors': ['Something did not work.'] }))
  await expect(acceptedDomains(exchange)).rejects.toMatchObject({ code: 'request-refused' })
})

test('annotations beside values are no values', async () => {
  const { exchange } = scriptedExchange(() => json({ value: [{ 'Default@data.type': 'System.Boolean', ...domain }] }))
  expect(await acceptedDomains(exchange)).toEqual([domain])
})

test('"not found" behind a 500 is not asked again and again', async () => {
  const body = {
    error: {
      code: 'InternalServerError',
      message: 'Error executing cmdlet',
      details: [
        {
          code: 'Client',
          target: '',
          message: "Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|It couldn't be found.",
        },
      ],
    },
  }
  const { exchange, sent } = scriptedExchange(() => json(body, 500))
  expect(await mailUser(exchange, 'ada@source.example')).toBeNull()
  expect(sent).toHaveLength(1)
})

test('a busy server behind a 400 is asked again', async () => {
  const body = {
    error: { code: 'BadRequest', message: '', details: [{ message: 'Ex1|Microsoft.Exchange.Data.Storage.ServerBusyException|Busy.' }] },
  }
  const script = scriptedExchange(() => (script.sent.length === 1 ? json(body, 400) : json({ value: [domain] })))
  expect(await acceptedDomains(script.exchange)).toEqual([domain])
})
