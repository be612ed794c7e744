import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { WavegateError } from '../../domain/errors.ts'

export interface SigningKey {
  readonly pem: string
  readonly passphrase: string | undefined
  readonly publicKey: KeyObject
}

/** Errors: `usage`, never with anything of the key in it. */
export async function readSigningKey(file: string, passphrase: () => Promise<string | undefined>): Promise<SigningKey> {
  const pem = await readFile(file, 'utf8').catch(() => {
    throw new WavegateError('usage', `The signing key '${file}' cannot be read. Make one with: wavegate record keygen --out ${file}`)
  })
  const secret = /ENCRYPTED/.test(pem) ? await passphrase() : undefined
  let key: KeyObject | undefined
  try {
    key = createPrivateKey({ key: pem, ...(secret === undefined ? {} : { passphrase: secret }) })
  } catch {
    // Said below without the cause: its message may quote the key.
  }
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new WavegateError(
      'usage',
      `'${file}' is no readable Ed25519 private key (PKCS #8, PEM). Make one with: wavegate record keygen --out key.pem; an encrypted one needs its passphrase.`,
    )
  return { pem, passphrase: secret, publicKey: createPublicKey(key) }
}

/** True when both are the same key, whatever the PEM text looks like; false for a public key that is none. */
export function isKeyOf(publicKey: KeyObject, pem: string): boolean {
  try {
    return publicKey.equals(createPublicKey(pem))
  } catch {
    return false
  }
}

/** Writes a new private key that only its owner may read, and gives the public one. Errors: `usage` where the file exists. */
export async function makeKey(file: string): Promise<string> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const handle = await open(file, 'wx', 0o600).catch((cause: unknown) => {
    throw new WavegateError(
      'usage',
      `The key '${file}' was not written: the file exists already, or its folder is not there or not yours to write to. A key is never replaced; name another file.`,
      { cause },
    )
  })
  try {
    await handle.writeFile(privateKey)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return publicKey
}
