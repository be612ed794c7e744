import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose'
import { X509Certificate } from 'node:crypto'
import { z } from 'zod'
import type { OAuthClient } from '../../tenant/tenant.ts'
import type { SignInErrorNumber } from './oauth-errors.ts'

export interface AssertionRefusal {
  readonly number: SignInErrorNumber
  readonly text: string
}

const jwksSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })
/** https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations */
const exchangeAudience = 'api://AzureADTokenExchange'

const refusal = (number: SignInErrorNumber, text: string): AssertionRefusal => ({ number, text })

function thumbprints(pem: string): string[] {
  const certificate = new X509Certificate(pem)
  return [certificate.fingerprint, certificate.fingerprint256].map(hex => Buffer.from(hex.replaceAll(':', ''), 'hex').toString('base64url'))
}

async function verifyCertificate(client: OAuthClient, assertion: string, audiences: string[], now: Date): Promise<AssertionRefusal | null> {
  const header = decodeProtectedHeader(assertion)
  const named = [header['x5t'], header['x5t#S256']]
    .filter(value => typeof value === 'string')
    .map(value => value.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))
  const pem = client.certificates.find(candidate => thumbprints(candidate).some(thumbprint => named.includes(thumbprint)))
  if (!pem) return refusal(700027, 'The certificate with identifier used to sign the client assertion is not registered on application.')
  try {
    await jwtVerify(assertion, new X509Certificate(pem).publicKey, {
      algorithms: ['RS256', 'PS256'],
      issuer: client.clientId,
      subject: client.clientId,
      audience: audiences,
      clockTolerance: 300,
      currentDate: now,
    })
    return null
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) return refusal(700024, 'Client assertion is not within its valid time range.')
    return refusal(700027, 'Client assertion failed signature validation.')
  }
}

async function verifyFederated(client: OAuthClient, assertion: string, now: Date): Promise<AssertionRefusal | null> {
  const { iss, sub, aud } = decodeJwt(assertion)
  const trusted = client.federated.find(entry => entry.issuer === iss && entry.subject === sub)
  if (!trusted) return refusal(70021, 'No matching federated identity record found for presented assertion.')
  if (![aud].flat().includes(exchangeAudience))
    return refusal(700212, 'No matching federated identity record found for presented assertion audience.')
  try {
    await jwtVerify(assertion, createLocalJWKSet(jwksSchema.parse(trusted.jwks)), {
      clockTolerance: 300,
      currentDate: now,
    })
    return null
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) return refusal(700024, 'Client assertion is not within its valid time range.')
    return refusal(50013, 'Assertion failed signature validation.')
  }
}

/** Null when the assertion proves the client. An assertion that names the client as issuer is a certificate's, any other a federated one. */
export async function verifyAssertion(
  client: OAuthClient,
  assertion: string,
  audiences: string[],
  now: Date,
): Promise<AssertionRefusal | null> {
  try {
    const own = decodeJwt(assertion).iss === client.clientId
    return own ? await verifyCertificate(client, assertion, audiences, now) : await verifyFederated(client, assertion, now)
  } catch {
    return refusal(50013, 'Assertion is not a JSON web token.')
  }
}
