import { expect, test } from 'vitest'
import { refusal } from './service-error.ts'

const about = {
  service: 'sharepointAdmin',
  side: 'source',
  method: 'POST',
  url: 'https://contoso-admin.example/_vti_bin/client.svc/ProcessQuery',
  status: 401,
  vendorCode: '',
  requestId: '',
} as const

test('a refused token has the remedy that fits: SharePoint takes none that was won with a secret', () => {
  expect(refusal({ ...about, vendorMessage: 'Unsupported app only token.' }).message).toMatch(
    /401 \(Unsupported app only token\.\); .*certificate/,
  )
  expect(refusal({ ...about, vendorMessage: 'Invalid issuer.' }).message).toMatch(/sign in again/)
})
