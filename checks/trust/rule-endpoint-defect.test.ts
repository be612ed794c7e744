import { expect, test } from 'vitest'
import { endpoint } from '../../facts/testing-migration.ts'
import { endpointDefect } from './rule-endpoint-defect.ts'

const app = 'aaaaaaaa-0000-4000-8000-00000000ffff'

test('an endpoint that leads to the tenant as the app has no defect, whatever the case', () => {
  expect(endpointDefect(endpoint(), 'Source.onmicrosoft.com', app.toUpperCase())).toBeUndefined()
})

test.each([
  ['its type', { type: 'IMAP' }, "its type is 'IMAP', not ExchangeRemoteMove"],
  ['its server', { remoteServer: 'mail.example' }, "its remote server is 'mail.example', not outlook.office.com"],
  ['its tenant', { remoteTenant: null }, "its remote tenant is 'none', not source.onmicrosoft.com"],
  ['its app', { appId: null }, `its application is not set, not ${app}`],
])('%s is named as its defect', (_, changed, defect) => {
  expect(endpointDefect(endpoint(changed), 'source.onmicrosoft.com', app)).toBe(defect)
})
