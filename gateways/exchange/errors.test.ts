import { expect, test } from 'vitest'
import type { Answer } from '../layers/layer.ts'
import { exchangeFailure, refusalOf } from './errors.ts'

const answer = (status: number, text: string, headers: Record<string, string> = {}): Answer => ({
  status,
  text,
  headers: new Headers(headers),
})
const envelope = (message: string): string =>
  JSON.stringify({
    error: { code: 'InternalServerError', message: 'Error executing cmdlet', details: [{ code: 'Client', target: '', message }] },
  })

const notFound = envelope(
  "Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The object 'a|b' couldn't be found.",
)

test.each([400, 404, 500])('"not found" is told by the exception, whether the status is %i or another', status => {
  expect(refusalOf(answer(status, notFound))).toEqual({
    kind: 'not-found',
    exception: 'ManagementObjectNotFoundException',
    text: "The object 'a|b' couldn't be found.",
  })
})

test.each([
  ['a NUL-padded 403', answer(403, '\u0000\u0000\u0000', { 'X-ExceptionType': 'CmdletAccessDeniedException' }), 'access-denied'],
  ['an empty 403', answer(403, ''), 'access-denied'],
  ['plain text about concurrency', answer(429, 'You have reached the maximum number of concurrent requests per tenant.'), 'throttled'],
  ['the front door’s HTML', answer(503, '<html><body>Service unavailable</body></html>'), 'transient'],
  ['a busy server behind a 500', answer(500, envelope('Ex1|Microsoft.Exchange.Data.Storage.ServerBusyException|Busy.')), 'transient'],
  [
    'a parameter that the role hides',
    answer(400, envelope("A parameter cannot be found that matches parameter name 'X'.")),
    'access-denied',
  ],
  [
    'several objects of one name',
    answer(400, envelope('Ex2|Microsoft.Exchange.Configuration.Tasks.ManagementObjectAmbiguousException|Two.')),
    'ambiguous',
  ],
  ['a 404 without a word', answer(404, ''), 'unknown'],
  ['a missing object without its exception', answer(404, envelope("The object 'a' couldn't be found.")), 'not-found'],
  [
    'a database that is missing behind another exception',
    answer(500, envelope("Ex3|Microsoft.Exchange.Data.Storage.MailboxOfflineException|The server of the mailbox couldn't be found.")),
    'unknown',
  ],
])('understands %s', (_what, given, kind) => {
  expect(refusalOf(given).kind).toBe(kind)
})

test('a bare 404 is never taken for an object that does not exist', () => {
  expect(exchangeFailure('exchange', 'source', 'Get-MailUser', answer(404, '')).code).toBe('request-refused')
})
