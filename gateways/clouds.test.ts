import { expect, test } from 'vitest'
import { endpointsFrom, isMicrosoftAuthority, scopeOf } from './clouds.ts'

test('what the configuration leaves out is the worldwide cloud', () => {
  const endpoints = endpointsFrom({ sharepointAdmin: 'https://contoso-admin.sharepoint.com/' })
  expect(endpoints.graph).toBe('https://graph.microsoft.com')
  expect(endpoints.sharepointAdmin).toBe('https://contoso-admin.sharepoint.com')
  expect(isMicrosoftAuthority(endpoints.authority)).toBe(true)
})

test.each(['http://graph.example', 'graph.example', 'https://user:password@graph.example', 'file:///etc/passwd'])(
  'refuses an address that would carry a token in the clear or away: %s',
  graph => {
    expect(() => endpointsFrom({ graph })).toThrow(
      expect.objectContaining({ code: 'configuration-invalid', message: expect.not.stringContaining('password@') }),
    )
  },
)

test('a private authority is never taken for one of Microsoft’s', () => {
  expect(isMicrosoftAuthority('https://login.microsoftonline.com.attacker.test')).toBe(false)
})

test('every service has a token of its own', () => {
  const endpoints = endpointsFrom({})
  expect(scopeOf(endpoints, 'exchange')).toBe('https://outlook.office365.com/.default')
  expect(scopeOf(endpoints, 'teams')).toBe('48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default')
  expect(scopeOf(endpoints, 'engage')).toBe('https://www.yammer.com/access_as_user')
  expect(() => scopeOf(endpoints, 'sharepointAdmin')).toThrow(expect.objectContaining({ code: 'configuration-invalid' }))
})
