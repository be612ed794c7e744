import 'reflect-metadata'
import * as x509 from '@peculiar/x509'
import { isIP } from 'node:net'

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const
type KeyPair = {
  publicKey: x509.X509CertificateCreateWithKeyParams['signingKey']
  privateKey: x509.X509CertificateCreateWithKeyParams['signingKey']
}
const dayMs = 86_400_000

/** A certificate with its private key, both PEM. */
export interface KeyedCertificate {
  readonly cert: string
  readonly key: string
}

/** The twin's own certificate authority; lives as long as the process. */
export interface CertificateAuthority {
  readonly caPem: string
  /** Server certificate for these DNS names and IP addresses. */
  issueServer(names: readonly string[]): Promise<KeyedCertificate>
  /** RSA client certificate for certificate assertions: MSAL signs those with RSA only. */
  issueClient(commonName: string): Promise<KeyedCertificate>
}

function toPem(der: ArrayBuffer): string {
  return x509.PemConverter.encode(der, 'PRIVATE KEY')
}

/** RSA keys take about 80 ms each, so a process makes them once and every twin in it uses them again. */
const rsaKeys = new Map<string, Promise<KeyPair>>()

function rsaKey(name: string): Promise<KeyPair> {
  const made = rsaKeys.get(name) ?? crypto.subtle.generateKey(rsa, true, ['sign', 'verify'])
  rsaKeys.set(name, made)
  return made
}

export async function createAuthority(realNow: () => number = Date.now): Promise<CertificateAuthority> {
  const keys = await crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify'])
  // Backdated, so that a client whose clock is a little behind accepts it.
  const validity = {
    notBefore: new Date(realNow() - dayMs),
    notAfter: new Date(realNow() + 30 * dayMs),
  }
  const issuer = 'CN=wavegate twin authority'
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: issuer,
    keys,
    signingAlgorithm: ecdsa,
    ...validity,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  let serial = 1
  const issue = async (subject: string, own: KeyPair, extensions: x509.Extension[]): Promise<KeyedCertificate> => {
    serial++
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: serial.toString(16).padStart(4, '0'),
      subject,
      issuer,
      publicKey: own.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: ecdsa,
      ...validity,
      extensions: [
        new x509.BasicConstraintsExtension(false),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        await x509.AuthorityKeyIdentifierExtension.create(keys.publicKey),
        ...extensions,
      ],
    })
    return {
      cert: certificate.toString('pem'),
      key: toPem(await crypto.subtle.exportKey('pkcs8', own.privateKey)),
    }
  }
  return {
    caPem: authority.toString('pem'),
    issueServer: async names => {
      const alternatives = names.map(name => ({
        type: isIP(name) ? ('ip' as const) : ('dns' as const),
        value: name,
      }))
      return issue('CN=wavegate twin', await crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify']), [
        new x509.SubjectAlternativeNameExtension(alternatives),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      ])
    },
    issueClient: async commonName =>
      issue(`CN=${commonName}`, await rsaKey(commonName), [new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth])]),
  }
}
