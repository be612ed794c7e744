import { expect, test } from 'vitest'
import { federation } from '../../facts/testing-migration.ts'
import { federationGap } from './rule-federation.ts'

const domains = ['Target.example', 'target.onmicrosoft.com']

test.each([
  ['everybody is allowed', {}],
  ['all of the domains are listed', { allowedDomains: ['target.onmicrosoft.com', 'target.example', 'other.example'] }],
  ['others are blocked', { blockedDomains: ['other.example'] }],
])('there is no gap when %s', (_, changed) => {
  expect(federationGap(federation(changed), domains)).toBeUndefined()
})

test.each([
  ['nobody is allowed', { allowFederatedUsers: false }, 'it talks with no other organization'],
  ['one domain is blocked', { blockedDomains: ['target.example'] }, 'it blocks target.example'],
  ['the list lacks one', { allowedDomains: ['target.example'] }, 'its list of allowed domains lacks target.onmicrosoft.com'],
  ['the list is empty', { allowedDomains: [] }, 'its list of allowed domains lacks target.example'],
])('there is a gap when %s', (_, changed, gap) => {
  expect(federationGap(federation(changed), domains)).toBe(gap)
})
