import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { usersOf, writeClientFiles, writeMap } from '../../cli/twin/client-files.ts'
import { cohortOf } from '../../domain/planning.ts'
import { faultKinds, type FaultKind, type FaultRule } from '../../fakes/control/faults.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { createWorld } from '../../fakes/scenarios/create-world.ts'
import { startTwin, type Twin } from '../../fakes/start.ts'
import type { FactRef } from '../../facts/facts.ts'
import { gather, parseRef } from '../../facts/gather.ts'
import { readFact } from '../../facts/snapshot.ts'
import { openTenant } from '../../gateways/open.ts'
import type { RunInputs } from '../../run/inputs.ts'
import { readInputs } from '../../run/read-inputs.ts'

/** Facts of every service, of one call and of many, in batches, over pages and one by one. */
const spoiled = [
  'source.users',
  'source.organization',
  'source.subscribedSkus',
  'source.licenseGroups',
  'source.scopeGroups',
  'source.partnerAccess',
  'source.sensitivityLabels',
  'source.recipients',
  'source.organizationRelationships',
  'source.labelProtection',
  'source.oneDriveTrust',
  'source.teamsFederation',
  'source.engageUsers',
] as const satisfies readonly FactRef[]
const refs: readonly FactRef[] = ['pair.identityMap', 'target.users', ...spoiled]

const rebuild = (): ScenarioWorld => createWorld({ users: 4, seed: 8, scenario: 'clean' })
const world = rebuild()
let folder: string
let twin: Twin
let inputs: RunInputs
let whole: Readonly<Record<string, unknown>>
beforeAll(async () => {
  twin = await startTwin({ world, rebuild })
  folder = await mkdtemp(join(tmpdir(), 'twin-faults-'))
  const { config } = await writeClientFiles(twin, world, join(folder, 'c.yaml'))
  inputs = await readInputs({ config, map: await writeMap(join(folder, 'm.csv'), usersOf(world)), wave: undefined })
  whole = await gatherUnder([])
})
afterAll(async () => {
  await twin.stop()
  await rm(folder, { recursive: true, force: true })
})

/** What is known afterwards: rows or value of each fact without their times, or `failed` with its code. */
async function gatherUnder(rules: readonly FaultRule[], patience?: number): Promise<Record<string, unknown>> {
  // The same world with budgets that nobody has drawn on.
  await fetch(`${twin.control}/reset`, { method: 'POST' })
  const posted = await fetch(`${twin.control}/faults`, { method: 'POST', body: JSON.stringify(rules) })
  expect(posted.status).toBe(200)
  const signal = patience === undefined ? new AbortController().signal : AbortSignal.timeout(patience)
  const runFolder = await mkdtemp(join(folder, 'run-'))
  const opened = await Promise.all(
    (['source', 'target'] as const).map(async side => {
      const { connection, read, engage } = inputs.access[side]
      if (!read || engage?.kind !== 'token') throw new Error(`The ${side} has no identities.`)
      return openTenant(connection, read, { delegated: engage, signal, retry: { delay: async () => undefined } })
    }),
  )
  try {
    const [source, target] = opened
    const { facts } = await gather({
      runFolder,
      refs,
      gateways: { source, target },
      settings: inputs.settings,
      cohort: cohortOf(inputs.users),
      tenants: inputs.tenants,
      inputs: {
        baselineRun: undefined,
        recordsFolder: undefined,
        exportsFolder: undefined,
        inventoryFile: undefined,
        runsFolder: undefined,
      },
      signal,
    })
    const known: Record<string, unknown> = {}
    for (const { ref, error } of facts) {
      const stored = await readFact(runFolder, ref, parseRef(ref).fact)
      if (stored.state === 'table') known[ref] = Object.fromEntries([...stored.rows].map(([key, { row }]) => [key, row]))
      else known[ref] = stored.state === 'value' ? stored.value : { failed: error?.code }
    }
    return known
  } finally {
    await Promise.all(opened.map(async gateways => gateways.close()))
    await fetch(`${twin.control}/faults`, { method: 'POST', body: '[]' })
  }
}

const isFailed = (fact: unknown): boolean =>
  typeof fact === 'object' && fact !== null && 'failed' in fact && typeof fact.failed === 'string'

test('without a fault every fact is gathered', () => {
  expect(refs.filter(ref => isFailed(whole[ref]) || whole[ref] === undefined)).toEqual([])
  expect(Object.keys(Object(whole['source.users']))).toHaveLength(world.pairs.length)
  expect(Object.keys(Object(whole['source.recipients'])).length).toBeGreaterThanOrEqual(world.pairs.length)
})

/** Kinds that a client cannot see or that are good answers: everything is known as before. */
const harmless: readonly FaultKind[] = ['empty-page', 'stale', 'slow']

const always = faultKinds.filter(kind => kind !== 'wrong-tenant')
test.each(always)('%s in all answers of one tenant never gives a fact that is shorter or another one', async kind => {
  const known = await gatherUnder(
    [{ kind, tenant: 'source', ...(kind === 'slow' ? { delay: 5 } : {}) }],
    kind === 'timeout' ? 3_000 : undefined,
  )
  for (const ref of spoiled) if (!isFailed(known[ref])) expect(known[ref], ref).toEqual(whole[ref])
  const failed = spoiled.filter(ref => isFailed(known[ref]))
  if (harmless.includes(kind)) expect(failed).toEqual([])
  else expect(failed).not.toEqual([])
  if (kind !== 'timeout') expect(known['target.users']).toEqual(whole['target.users'])
})

/** Few answers say whose they are; the one that does is gathered in every run and judged by the check tenant-identity. */
test('wrong-tenant in all answers shows in the fact that names the tenant', async () => {
  const known = await gatherUnder([{ kind: 'wrong-tenant', tenant: 'source' }])
  expect(whole['source.organization']).toMatchObject({ tenantId: twin.source.tenantId })
  expect(isFailed(known['source.organization']) || Object(known['source.organization']).tenantId === twin.target.tenantId).toBe(true)
  expect(known['target.users']).toEqual(whole['target.users'])
})

/** Kinds after which the same request may go well. */
const passing: readonly FaultKind[] = [
  '429',
  '429-no-retry-after',
  '500',
  '502',
  '503',
  '503-html',
  '504',
  'reset',
  'truncated',
  'half-applied',
]

test.each(passing)('%s that passes is asked again until every fact is whole', async kind => {
  const known = await gatherUnder([{ kind, tenant: 'source', share: 0.2, retryAfter: 0 }])
  for (const ref of spoiled) expect(known[ref], ref).toEqual(whole[ref])
})

const lasting: readonly FaultKind[] = ['401', '403', '404', 'malformed-json', 'single-object', 'empty-page', 'stale']

test.each(lasting)('%s in a third of the answers leaves whole facts and failed ones, and nothing between', async kind => {
  const known = await gatherUnder([{ kind, tenant: 'source', share: 0.33 }])
  for (const ref of spoiled) if (!isFailed(known[ref])) expect(known[ref], ref).toEqual(whole[ref])
})
