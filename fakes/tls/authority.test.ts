import { X509Certificate, createPrivateKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { createAuthority } from './authority.ts'

test('a server certificate is signed by the authority and covers exactly its names', async () => {
  const authority = await createAuthority()
  const { cert, key } = await authority.issueServer(['127.0.0.1', 'localhost', 'twin-source'])
  const leaf = new X509Certificate(cert)
  const root = new X509Certificate(authority.caPem)
  expect([root.ca, leaf.ca, leaf.verify(root.publicKey), leaf.checkIssued(root)]).toEqual([true, false, true, true])
  expect([leaf.checkIP('127.0.0.1'), leaf.checkHost('twin-source')]).toEqual(['127.0.0.1', 'twin-source'])
  expect(leaf.checkHost('another')).toBeUndefined()
  expect(leaf.checkPrivateKey(createPrivateKey(key))).toBe(true)
})

test('each authority is its own', async () => {
  const [one, two] = [await createAuthority(), await createAuthority()]
  const { cert } = await one.issueServer(['localhost'])
  expect(new X509Certificate(cert).verify(new X509Certificate(two.caPem).publicKey)).toBe(false)
})

test('client certificates carry RSA keys and differ per name', async () => {
  const authority = await createAuthority()
  const [read, execute] = [await authority.issueClient('read'), await authority.issueClient('execute')]
  expect(new X509Certificate(read.cert).publicKey.asymmetricKeyType).toBe('rsa')
  expect(new X509Certificate(read.cert).checkPrivateKey(createPrivateKey(read.key))).toBe(true)
  expect(new X509Certificate(read.cert).checkPrivateKey(createPrivateKey(execute.key))).toBe(false)
})
