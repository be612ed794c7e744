import { expect, test } from 'vitest'
import { remoteDomainFor } from './rule-forwarding.ts'

const remote = (domain: string) => ({ name: domain, domain, autoForward: true })
const remotes = ['*', '*.example', '*.target.example', 'mail.target.example'].map(remote)

test.each([
  ['mail.Target.example', 'mail.target.example'],
  ['other.target.example', '*.target.example'],
  ['target.example', '*.example'],
  ['target.onmicrosoft.com', '*'],
])('%s is served by %s', (domain, served) => {
  expect(remoteDomainFor(domain, remotes)?.domain).toBe(served)
})

test('a pattern does not serve a domain that only ends alike', () => {
  expect(remoteDomainFor('nottarget.example', [remote('*.target.example')])).toBeUndefined()
})
