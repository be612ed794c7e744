import { expect, test } from 'vitest'
import { json, scripted } from '../testing.ts'
import { createTransport } from '../transport.ts'
import { personalSites } from './personal-sites.ts'
import type { SharePointService } from './process-query.ts'

const origin = 'https://contoso-admin.example'
const ask = async (upns: readonly string[], answer: (body: string) => unknown) => {
  const script = scripted('sharepointAdmin', origin, request => json(answer(request.body ?? '')))
  const service: SharePointService = { side: 'target', origin, transport: createTransport(script.options) }
  return { found: await personalSites(service, upns), bodies: script.sent.map(request => request.body ?? '') }
}

const upnsIn = (body: string): string[] => [...body.matchAll(/Type="String">([^<]*)</g)].map(match => match[1] ?? '')
const site = (upn: string): string => (upn.startsWith('none') ? '' : `https://x-my.sharepoint.com/personal/${upn.replace('@', '_')}`)
const whole = { HasException: false, ErrorInfo: null }
const answered = (body: string): unknown[] => [
  { ErrorInfo: null },
  2,
  { IsNull: false },
  ...upnsIn(body).flatMap((upn, index) => [6 + 4 * index, site(upn), 4 + 4 * index, whole]),
]

test('fifty profiles are asked for in one request, and the addresses keep the order of the users', async () => {
  const upns = Array.from({ length: 70 }, (_, index) => (index % 3 === 0 ? `none${index}@a` : `u${index}@a`))
  const { found, bodies } = await ask(upns, answered)
  expect([...found]).toEqual(upns.map(upn => [upn, site(upn)]))
  expect(bodies.map(body => upnsIn(body).length)).toEqual([50, 20])
  expect(bodies[0]).not.toContain('<Query')
})

test('a user whom the service does not find is an error, never a user without a OneDrive', async () => {
  const missing = { ErrorMessage: 'User not found.', ErrorTypeName: 'Microsoft.SharePoint.Client.ResourceNotFoundException', ErrorCode: -1 }
  const answer = (): unknown[] => [
    { ErrorInfo: null },
    2,
    { IsNull: false },
    6,
    site('a@a'),
    4,
    whole,
    8,
    { HasException: true, ErrorInfo: missing },
  ]
  await expect(ask(['a@a', 'b@a'], answer)).rejects.toMatchObject({ code: 'not-found' })
})

test('no answer, and an answer that is no address, are errors', async () => {
  await expect(ask(['a@a'], () => [{ ErrorInfo: null }, 2, { IsNull: false }, 4, whole])).rejects.toMatchObject({
    code: 'answer-malformed',
  })
  await expect(ask(['a@a'], () => [{ ErrorInfo: null }, 2, { IsNull: false }, 6, null, 4, whole])).rejects.toMatchObject({
    code: 'answer-malformed',
  })
})

test('an empty UPN does not leave', async () => {
  await expect(ask(['a@a', ' '], answered)).rejects.toMatchObject({ code: 'identity-empty' })
})
