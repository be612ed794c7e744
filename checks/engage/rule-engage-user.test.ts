import { expect, test } from 'vitest'
import { account } from '../../facts/testing.ts'
import { sampleUser } from '../testing-samples.ts'
import { engageAddresses, isEngagePlan } from './rule-engage-user.ts'

test('every address is looked up once, without scheme and in lower case', () => {
  const entra = account('t', {
    userPrincipalName: 'ADA@target.example',
    mail: null,
    proxies: ['smtp:ada.byron@target.example', 'sip:ada@target.example', 'x500:/o=x'],
  })
  expect(engageAddresses(sampleUser('ada'), entra)).toEqual(['ada@target.example', 'ada.byron@target.example', 'ada@source.example'])
})

test('plans are known by the beginning of their names', () => {
  expect(['YAMMER_ENTERPRISE', 'VIVAENGAGE_CORE'].every(name => isEngagePlan({ name }))).toBe(true)
  expect(isEngagePlan({ name: 'TEAMS1' })).toBe(false)
})
