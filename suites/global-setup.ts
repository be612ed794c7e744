import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { sides } from '../domain/account.ts'
import { WavegateError } from '../domain/errors.ts'
import { type GateName, gateNames } from '../domain/verdict.ts'
import { exitCodeOfError, exitCodes } from '../gate/exit-code.ts'
import { gatherRun } from '../run/gather-run.ts'
import { clearJudgement } from '../run/ledger.ts'
import { readManifest } from '../run/manifest.ts'
import { openBoth } from '../run/open-both.ts'
import { readInputs } from '../run/read-inputs.ts'

/**
 * For `npx vitest run --project <gate>`: judges the run folder in `WAVEGATE_RUN`, or gathers one for
 * `WAVEGATE_CONFIG`, `WAVEGATE_MAP` and `WAVEGATE_WAVE` first, into `WAVEGATE_OUT` where that is given.
 */
export default async function setup(project: TestProject): Promise<void> {
  const gate = project.name
  if (!isGate(gate)) throw new WavegateError('usage', `The project '${gate}' is no gate.`)
  try {
    project.provide('runFolder', await runFolderFor(gate))
  } catch (error) {
    // The runner says what was wrong, and would end with 1.
    const exitCode = error instanceof WavegateError ? exitCodeOfError(error.code) : exitCodes.internal
    process.once('exit', () => (process.exitCode = exitCode))
    throw error instanceof WavegateError ? sentenceOnly(error) : error
  }
}

/** The runner prints stacks and causes of what is thrown here; a person is helped by the sentence. */
const sentenceOnly = ({ message }: WavegateError): Error => Object.assign(new Error(message), { stack: '' })

const isGate = (name: string): name is GateName => (gateNames as readonly string[]).includes(name)

async function runFolderFor(gate: GateName): Promise<string> {
  const { WAVEGATE_RUN: run, WAVEGATE_CONFIG: config, WAVEGATE_MAP: map, WAVEGATE_WAVE: wave } = process.env
  if (run !== undefined) {
    const runFolder = resolve(run)
    const manifest = await readManifest(runFolder)
    if (manifest.gate !== gate)
      throw new WavegateError(
        'usage',
        `The run in WAVEGATE_RUN is one of the gate ${manifest.gate}; run it with --project ${manifest.gate}.`,
      )
    await clearJudgement(runFolder)
    return runFolder
  }
  if (config === undefined || map === undefined)
    throw new WavegateError(
      'usage',
      `The suite of the gate ${gate} needs WAVEGATE_CONFIG and WAVEGATE_MAP (and WAVEGATE_WAVE for one wave), or WAVEGATE_RUN with a run folder.`,
    )
  const inputs = await readInputs({ config, map, wave })
  const runFolder =
    process.env['WAVEGATE_OUT'] === undefined ? await mkdtemp(join(tmpdir(), `wavegate-${gate}-`)) : resolve(process.env['WAVEGATE_OUT'])
  const { signal } = new AbortController()
  const gateways = await openBoth(inputs, sides, signal, message => process.stderr.write(`${message}\n`))
  try {
    await gatherRun({
      inputs,
      gateways,
      gate,
      runFolder,
      onlyChecks: null,
      probes: false,
      baselineRun: process.env['WAVEGATE_BASELINE'] ?? inputs.baselineRun,
      resume: false,
      signal,
    })
  } finally {
    await Promise.all(sides.map(async side => gateways[side]?.close()))
  }
  return runFolder
}
