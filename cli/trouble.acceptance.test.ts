import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, expect, test } from 'vitest'
import { WavegateError } from '../domain/errors.ts'
import { exitCodes } from '../gate/exit-code.ts'
import { openTenant } from '../gateways/open.ts'
import { gatherRun } from '../run/gather-run.ts'
import { readInputs } from '../run/read-inputs.ts'
import { gatherGate } from './gate-run.ts'
import { exitCodeOf, judgeGate } from './judge-gate.ts'
import { type Bench, startBench } from './testing.ts'

let bench: Bench | undefined
afterEach(async () => {
  await bench?.stop()
  bench = undefined
})

test('a wrong tenant is told before any other request', async () => {
  bench = await startBench({ users: 5, scenario: 'clean' })
  const text = await readFile(bench.config, 'utf8')
  const wrong = '99999999-9999-4999-8999-999999999999'
  await writeFile(bench.config, text.replace(`tenantId: ${bench.twin.target.tenantId}`, `tenantId: ${wrong}`))
  const asked = bench.world.requests.length
  const error = await gatherGate(bench.request('prestage', 'run'), bench.output).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(WavegateError)
  expect(['wrong-tenant', 'sign-in-failed']).toContain(error instanceof WavegateError ? error.code : '')
  expect(bench.world.requests.slice(asked).filter(request => request.service !== 'login')).toEqual([])
})

test('tenants that are swapped are told before any other request', async () => {
  bench = await startBench({ users: 5, scenario: 'clean' })
  const text = await readFile(bench.config, 'utf8')
  const { source, target } = bench.twin
  // The client of the source signs in at the source, but the configuration calls that tenant by another id.
  await writeFile(
    bench.config,
    text
      .replace(`tenantId: ${source.tenantId}`, 'tenantId: swap')
      .replace(`tenantId: ${target.tenantId}`, `tenantId: ${source.tenantId}`)
      .replace('tenantId: swap', `tenantId: ${target.tenantId}`),
  )
  const asked = bench.world.requests.length
  await expect(gatherGate(bench.request('prestage', 'run'), bench.output)).rejects.toThrow(/tenant/i)
  expect(bench.world.requests.slice(asked).filter(request => request.service !== 'login')).toEqual([])
})

test('a service that dies while facts are gathered leaves undecided verdicts, exit 22 and a run that can be resumed', async () => {
  bench = await startBench({ users: 30, scenario: 'clean' })
  await fetch(`${bench.twin.control}/faults`, { method: 'POST', body: JSON.stringify([{ kind: 'reset', service: 'exchange', after: 2 }]) })
  const inputs = await readInputs({ config: bench.config, map: bench.map, wave: undefined })
  const open = async (side: 'source' | 'target') => {
    const { connection, read } = inputs.access[side]
    if (!read) throw new Error('no identity')
    return openTenant(connection, read, { retry: { delay: async () => undefined } })
  }
  const gateways = { source: await open('source'), target: await open('target') }
  const request = bench.request('prestage', 'run')
  const runFolder = request.out ?? ''
  const { signal } = request
  const broken = await gatherRun({
    inputs,
    gateways,
    gate: 'prestage',
    runFolder,
    onlyChecks: null,
    probes: false,
    baselineRun: undefined,
    resume: false,
    signal,
  })
  await Promise.all([gateways.source.close(), gateways.target.close()])
  expect(broken.incomplete.length).toBeGreaterThan(0)

  const judged = await judgeGate(runFolder, 'prestage', bench.output)
  expect(judged.gate.decision).toBe('closed')
  expect(judged.gate.totals.undecided).toBeGreaterThan(0)
  expect(judged.gate.reported).toBe(judged.gate.expected)
  expect(exitCodeOf(broken, judged, false)).toBe(exitCodes.incomplete)
  expect(exitCodeOf(broken, judged, true)).toBe(exitCodes.incomplete)
  const undecided = judged.record.verdicts.find(line => line.verdict === 'undecided')
  expect(undecided && 'found' in undecided ? undecided.found : '').toMatch(/could not be read: .*[a-z].*\.$/i)

  await fetch(`${bench.twin.control}/faults`, { method: 'POST', body: '[]' })
  const asked = bench.world.requests.length
  const resumed = await gatherGate({ ...request, resume: true }, bench.output)
  expect(resumed.run.incomplete).toEqual([])
  expect(resumed.run.kept.length).toBeGreaterThan(0)
  expect(bench.world.requests.length).toBeGreaterThan(asked)
  const again = await judgeGate(runFolder, 'prestage', bench.output)
  expect(again.gate.reasons).toEqual([])
})

test('a run folder in use is not overwritten', async () => {
  bench = await startBench({ users: 5, scenario: 'clean' })
  await gatherGate(bench.request('prestage', 'run'), bench.output)
  await expect(gatherGate(bench.request('prestage', 'run'), bench.output)).rejects.toThrow(/already holds a run/)
})
