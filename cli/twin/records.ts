import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { manualRecords } from '../../data/catalog/manual-records.ts'
import { signRecord } from '../../data/records/write.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { worldSettings } from '../../fakes/scenarios/world-settings.ts'

export interface WrittenRecords {
  readonly folder: string
  readonly testers: readonly { readonly name: string; readonly publicKey: string }[]
}

const day = 86_400_000

/** Answers that depend on the world, by `record/question`. */
function truthOf(world: ScenarioWorld): Readonly<Record<string, string>> {
  const { addressRemoval, topology } = worldSettings(world)
  return {
    'address-timing/latest': addressRemoval === 'cutover' ? 'before-cutover' : 'before-submission',
    ...(topology.source === 'hybrid' ? { 'on-premises-change/upn': 'in the window, before the invitation' } : {}),
  }
}

/** RFC 8410: an Ed25519 private key in PKCS #8 is these bytes and 32 more. */
const pkcs8OfEd25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Keys that anybody can make: they sign for fake tenants only, and the same tenants have the same ones, however often they are started. */
function keysOf(tenants: string): { readonly publicKey: string; readonly privateKey: string } {
  const bytes = createHash('sha256').update(`a tester of ${tenants}`).digest()
  const key = createPrivateKey({ key: Buffer.concat([pkcs8OfEd25519, bytes]), format: 'der', type: 'pkcs8' })
  return {
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/**
 * Every manual record of every wave, with the answers that open a gate, signed by a tester who exists only for this
 * world. On real tenants people answer; on fake ones nobody is there to ask.
 */
export async function writeRecords(folder: string, world: ScenarioWorld): Promise<WrittenRecords> {
  await mkdir(folder, { recursive: true })
  const tester = 'generated with the twin'
  const tenants = { source: world.tenant('source').id, target: world.tenant('target').id }
  const { publicKey, privateKey } = keysOf(`${tenants.source} ${tenants.target}`)
  const seen = { ...truthOf(world), ...Object.fromEntries(world.signedOtherwise) }
  const now = Date.now()
  for (const wave of new Set(world.pairs.map(pair => pair.wave)))
    for (const record of manualRecords) {
      const text = signRecord(
        {
          record: record.id,
          wave: record.about === 'wave' ? wave : null,
          tenants,
          answers: record.questions.map(question => ({
            question: question.id,
            answer:
              seen[`${record.id}/${question.id}`] ??
              question.expected?.[0] ??
              question.choices?.[0] ??
              'Nobody was asked: both tenants are fake.',
          })),
          tester,
          role: 'none; both tenants are fake',
          time: new Date(now - 1_000).toISOString(),
          expires: new Date(now + Math.min(record.validityDays, 30) * day).toISOString(),
          attachments: [],
        },
        privateKey,
      )
      await writeFile(join(folder, `${wave}.${record.id}.json`), text, { mode: 0o600 })
    }
  return { folder, testers: [{ name: tester, publicKey }] }
}
