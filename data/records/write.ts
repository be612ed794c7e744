import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { dsse } from '@sigstore/core'
import { WavegateError } from '../../domain/errors.ts'
import { payloadSchema, payloadType } from './envelope.ts'
import type { RecordPayload } from './envelope.ts'

/** Names a key without showing it: SHA-256 of its SPKI form, in hex. */
export function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
}

/** A signed record as the text of its file. `privateKey` is an Ed25519 key in PEM (PKCS #8), with `passphrase` when it is encrypted. */
export function signRecord(payload: RecordPayload, privateKey: string, passphrase?: string): string {
  const key = readPrivateKey(privateKey, passphrase)
  const bytes = Buffer.from(JSON.stringify(payloadSchema.parse(payload)), 'utf8')
  const signature = sign(null, dsse.preAuthEncoding(payloadType, bytes), key)
  const envelope = {
    payloadType,
    payload: bytes.toString('base64'),
    signatures: [{ keyid: keyIdOf(createPublicKey(key)), sig: signature.toString('base64') }],
  }
  return `${JSON.stringify(envelope, undefined, 2)}\n`
}

function readPrivateKey(pem: string, passphrase: string | undefined): KeyObject {
  let key: KeyObject | undefined
  try {
    key = createPrivateKey({ key: pem, ...(passphrase === undefined ? {} : { passphrase }) })
  } catch {
    // Said below without the cause: its message may quote the key.
  }
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new WavegateError(
      'usage',
      'The signing key is not a readable Ed25519 private key in PEM; make one with: openssl genpkey -algorithm ed25519.',
    )
  return key
}
