import { expect, test } from 'vitest'
import { json, scripted } from '../testing.ts'
import { createTransport } from '../transport.ts'
import { identityMappings } from './cross-tenant.ts'
import { assumedNumbers } from './enum-numbers.ts'
import type { SharePointService } from './process-query.ts'

const origin = 'https://contoso-admin.example'
const ask = async (upns: readonly string[], answer: (body: string) => unknown) => {
  const script = scripted('sharepointAdmin', origin, request => json(answer(request.body ?? '')))
  const service: SharePointService = { side: 'target', origin, transport: createTransport(script.options) }
  return { found: await identityMappings(service, assumedNumbers, upns), requests: script.sent.length }
}

const header = { ErrorInfo: null }
const exists = { IsNull: false }
const whole = { HasException: false, ErrorInfo: null }
const mapping = (upn: string) => ({ SourceUserKey: upn, TargetUserKey: `${upn}.target`, TargetUserEmail: null })
const found = (upn: string) => ({ SourceUserKey: upn, TargetUserKey: `${upn}.target`, TargetUserEmail: '' })
const error = (type: string) => ({ ErrorMessage: 'No.', ErrorTypeName: type, ErrorCode: -1 })
const notFound = error('Microsoft.SharePoint.Client.ResourceNotFoundException')
const upnsIn = (body: string): string[] => [...body.matchAll(/Type="String">([^<]*)</g)].map(match => match[1] ?? '')

/** What a service answers that knows everybody. */
const everybody = (body: string): unknown[] => [
  header,
  2,
  exists,
  ...upnsIn(body).flatMap((upn, index) => [5 + 4 * index, exists, 6 + 4 * index, mapping(upn), 4 + 4 * index, whole]),
]

test('one request asks about fifty users, and answers keep the order of the users', async () => {
  const upns = Array.from({ length: 120 }, (_, index) => `u${index}@a`)
  expect(await ask(upns, everybody)).toEqual({ found: upns.map(found), requests: 3 })
})

test('a user whom the map does not name takes no other user with it', async () => {
  const { found: answers } = await ask(['a@a', 'b@a', 'c@a'], () =>
    [
      [header],
      [2, exists],
      [5, exists, 6, mapping('a@a'), 4, whole],
      [8, { HasException: true, ErrorInfo: notFound }],
      [13, exists, 14, mapping('c@a'), 12, whole],
    ].flat(),
  )
  expect(answers).toEqual([found('a@a'), null, found('c@a')])
})

test('a request that is refused as a whole is asked again in halves', async () => {
  const upns = Array.from({ length: 40 }, (_, index) => `u${index}@a`)
  const answer = (body: string) =>
    upnsIn(body).length > 16 ? [{ ErrorInfo: error('Microsoft.SharePoint.Client.InvalidClientQueryException') }] : everybody(body)
  expect(await ask(upns, answer)).toEqual({ found: upns.map(found), requests: 7 })
})

const rest = [2, exists, 5, exists, 6]
test.each([
  [
    'a failure of another kind inside a scope',
    'request-refused',
    [header, 4, { HasException: true, ErrorInfo: error('System.InvalidOperationException') }],
  ],
  [
    'a missing right inside a scope',
    'permission-missing',
    [header, 4, { HasException: true, ErrorInfo: error('System.UnauthorizedAccessException') }],
  ],
  ['"not found" about the whole request', 'not-found', [{ ErrorInfo: notFound }]],
  ['a whole request refused for one user', 'request-refused', [{ ErrorInfo: error('Microsoft.SharePoint.Client.ServerException') }]],
  ['no answer of the scope', 'answer-malformed', [header, ...rest, mapping('a@a')]],
  ['no answer inside the scope', 'answer-malformed', [header, 2, exists, 4, whole]],
  ['an exception without its error', 'answer-malformed', [header, 4, { HasException: true, ErrorInfo: null }]],
  ['an exception beside an answer', 'answer-malformed', [header, ...rest, mapping('a@a'), 4, { HasException: true, ErrorInfo: notFound }]],
  ['an answer twice', 'answer-malformed', [header, ...rest, mapping('a@a'), 6, mapping('a@a'), 4, whole]],
  ['an answer that is cut off', 'answer-malformed', [header, 4, whole, 6]],
  ['no object where the user was found', 'answer-malformed', [header, 2, exists, 5, { IsNull: true }, 6, null, 4, whole]],
  ['the mapping of another user', 'answer-ambiguous', [header, ...rest, mapping('b@a'), 4, whole]],
])('%s is a failure, never an unmapped user', async (_, code, body) => {
  await expect(ask(['a@a'], () => body)).rejects.toMatchObject({ code })
})

test('an empty name is not sent', async () => {
  await expect(ask(['a@a', ' '], everybody)).rejects.toMatchObject({ code: 'identity-empty' })
})
