import { SignJWT } from 'jose'
import { X509Certificate, createPrivateKey, randomUUID } from 'node:crypto'

/**
 * What a client signs to prove that it holds the key of its certificate; `pem` is private key and certificate. For tests.
 * https://learn.microsoft.com/en-us/entra/identity-platform/certificate-credentials
 */
export function certificateAssertion(clientId: string, pem: string, audience: string): Promise<string> {
  const thumbprint = new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERTIFICATE'))).fingerprint256.replaceAll(':', '')
  return new SignJWT({})
    .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': Buffer.from(thumbprint, 'hex').toString('base64url') })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(audience)
    .setJti(randomUUID())
    .setIssuedAt()
    .setNotBefore(Math.floor(Date.now() / 1_000) - 60)
    .setExpirationTime('10 minutes')
    .sign(createPrivateKey(pem.slice(0, pem.indexOf('-----BEGIN CERTIFICATE'))))
}
