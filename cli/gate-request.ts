import { constants, existsSync, statSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { nearestName } from '../data/problems.ts'
import { WavegateError } from '../domain/errors.ts'
import type { GateName } from '../domain/verdict.ts'
import { readManifest } from '../run/manifest.ts'
import { checksOf } from '../run/required.ts'
import type { GateRunRequest } from './gate-run.ts'

/** A run folder under `.runs/` that is named after the time and the gate. */
export const newRunFolder = (gate: GateName | 'rehearsal', now = new Date()): string =>
  join('.runs', `${now.toISOString().replaceAll(/[:.]/g, '-')}-${gate}`)

/** What can be known to be wrong before anybody signs in. Errors: `usage`, `run-folder-invalid`. */
export async function demandSense(request: GateRunRequest, runFolder: string): Promise<void> {
  if (request.only !== null) demandChecks(request.gate, request.only)
  if (request.resume) await readManifest(runFolder)
  else await demandRoom(runFolder)
  if (request.baseline !== undefined && !existsSync(join(resolve(request.baseline), 'run.json')))
    throw new WavegateError(
      'usage',
      `'${request.baseline}' is no run folder, so nothing can be compared with it. Name the last prestage or cutover run of the wave with --baseline.`,
    )
}

function demandChecks(gate: GateName, only: readonly string[]): void {
  if (only.length === 0)
    throw new WavegateError('usage', `--only names no check. Name some of the gate ${gate}, by comma; see: wavegate list checks`)
  const known = checksOf(gate).map(({ id }) => id)
  const unknown = only.filter(id => !known.includes(id))
  if (unknown.length === 0) return
  const said = unknown.map(id => {
    const near = nearestName(id, known)
    return near === undefined ? `'${id}'` : `'${id}' (did you mean ${near}?)`
  })
  throw new WavegateError('usage', `No check of the gate ${gate} is called ${said.join(', ')}; see: wavegate list checks`)
}

/** The folder holds no run yet and can be written: what already exists of its path is a folder with that right. */
async function demandRoom(runFolder: string): Promise<void> {
  if (existsSync(join(runFolder, 'run.json')))
    throw new WavegateError('usage', `The folder '${runFolder}' already holds a run. Name another with --out, or go on with it: --resume.`)
  let existing = runFolder
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing)
  const writable =
    statSync(existing).isDirectory() &&
    (await access(existing, constants.W_OK | constants.X_OK).then(
      () => true,
      () => false,
    ))
  if (!writable)
    throw new WavegateError(
      'usage',
      `The run cannot be written to '${runFolder}', because '${existing}' is no folder that you may write to. Name another with --out.`,
    )
}
