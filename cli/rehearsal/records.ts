import { mkdir } from 'node:fs/promises'
import type { UserPair } from '../../domain/account.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'

export async function writeRecords(folder: string, _world: ScenarioWorld, _users: readonly UserPair[]): Promise<{ folder: string; testers: { name: string; publicKey: string }[] }> {
  await mkdir(folder, { recursive: true })
  return { folder, testers: [] }
}
