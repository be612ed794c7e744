import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { json, scripted } from '../testing.ts'
import { createTransport } from '../transport.ts'
import { processQuery } from './process-query.ts'
import type { SharePointService } from './process-query.ts'

const origin = 'https://contoso-admin.example'
function service(body: unknown): { readonly service: SharePointService; readonly sent: { readonly body: string | undefined }[] } {
  const script = scripted('sharepointAdmin', origin, () => json(body))
  return { service: { side: 'source', origin, transport: createTransport(script.options) }, sent: script.sent }
}
const failed = (type: string) => [{ ErrorInfo: { ErrorMessage: 'No.', ErrorTypeName: type, ErrorCode: -1 } }]

test('a hostile name stays one value of the request', async () => {
  const hostile = `"/></Parameter><Method Name="RemoveSite"/>&'\u0000 x`
  const { service: sharepoint, sent } = service([{ ErrorInfo: null }, 2, { IsNull: false }, 4, 'done'])
  await processQuery(sharepoint, { name: 'GetPersonalSiteUrl', object: false, parameters: [{ type: 'String', value: hostile }] })
  const parsed = new XMLParser({ ignoreAttributes: false, trimValues: false }).parse(sent[0]?.body ?? '')
  expect(parsed.Request.Actions.Method.Parameters.Parameter['#text']).toBe(hostile.replace('\u0000', ''))
})

test('a failure that comes with status 200 is a failure', async () => {
  const { service: sharepoint } = service(failed('System.UnauthorizedAccessException'))
  await expect(processQuery(sharepoint, { name: 'GetMySiteHostUrl', object: false, parameters: [] })).rejects.toMatchObject({
    code: 'permission-missing',
  })
})

test('an answer without the result that was asked for is malformed', async () => {
  const { service: sharepoint } = service([{ ErrorInfo: null }, 2, { IsNull: false }])
  await expect(processQuery(sharepoint, { name: 'GetMySiteHostUrl', object: false, parameters: [] })).rejects.toMatchObject({
    code: 'answer-malformed',
  })
})
