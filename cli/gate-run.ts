import { join, resolve } from 'node:path'
import { sides } from '../domain/account.ts'
import { WavegateError } from '../domain/errors.ts'
import type { GateName } from '../domain/verdict.ts'
import type { TenantGateways } from '../gateways/open.ts'
import { type GatheredRun, gatherRun, type GatherRunOptions } from '../run/gather-run.ts'
import type { RunInputs } from '../run/inputs.ts'
import { openBoth } from '../run/open-both.ts'
import { type OpenProbes, openProbes } from '../run/open-probes.ts'
import { readInputs } from '../run/read-inputs.ts'
import { count, type Output } from './output.ts'

/** What a person asked for with `check` or `gather`. */
export interface GateRunRequest {
  readonly gate: GateName
  readonly config: string
  readonly map: string
  readonly wave: string | undefined
  readonly out: string | undefined
  readonly only: readonly string[] | null
  readonly probes: boolean
  readonly baseline: string | undefined
  readonly resume: boolean
  /** Only this side is signed in to; the other one's facts stay missing. */
  readonly side: 'source' | 'target' | undefined
  readonly signal: AbortSignal
  /** How probes wait; really, unless said. */
  readonly pause?: GatherRunOptions['pause']
}

export interface Gathered {
  readonly runFolder: string
  readonly run: GatheredRun
}

/** Reads the input, signs in on both sides and gathers what the gate's checks need. */
export async function gatherGate(request: GateRunRequest, output: Output): Promise<Gathered> {
  const inputs = await output.stage(
    'reading',
    async () =>
      readInputs({
        config: request.config,
        map: request.map,
        wave: request.wave,
        probes: request.probes,
        ...(request.side === undefined ? {} : { sides: [request.side] }),
      }),
    done =>
      `${count(done.users.length)} users${done.wave === null ? '' : ` of ${done.wave}`}, ${count(new Set(done.users.map(user => user.batch)).size)} batches`,
  )
  const runFolder = resolve(request.out ?? join('.runs', `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${request.gate}`))
  const gateways = await output.stage(
    'signing in',
    async () => openBoth(inputs, request.side === undefined ? sides : [request.side], request.signal, message => output.say(message)),
    done => sides.flatMap(side => (done[side] ? [`${side} ${inputs.tenants[side].initialDomain}`] : [])).join(', '),
  )
  const probers = request.probes
    ? await openProbes(inputs.access, request.side === undefined ? sides : [request.side], { share: inputs.requestShare, logs: gateways })
    : undefined
  try {
    const run = await output.stage('gathering', async () => gatherWith(request, inputs, { gateways, probers }, runFolder), gatheredLine)
    for (const { entry, reason } of run.cleaned.left)
      output.say(
        `    ${output.paint('yellow', 'left behind')} an event in the calendar of ${entry.mailbox}: ${reason}. Remove it with: wavegate probes clean ${runFolder}`,
      )
    for (const { side, reason, requests } of run.perUser) output.say(`    ${side}: ${count(requests)} requests for single users: ${reason}`)
    for (const record of run.manifest.facts)
      if (record.error) output.say(`    ${output.paint('yellow', 'not gathered')} ${record.ref}: ${record.error.sentence}`)
    return { runFolder, run }
  } finally {
    await Promise.all([...sides.map(async side => gateways[side]?.close()), probers?.close()])
  }
}

const gatherWith = async (
  request: GateRunRequest,
  inputs: RunInputs,
  {
    gateways,
    probers,
  }: { readonly gateways: Readonly<Record<'source' | 'target', TenantGateways | undefined>>; readonly probers: OpenProbes | undefined },
  runFolder: string,
): Promise<GatheredRun> =>
  gatherRun({
    inputs,
    gateways,
    probers,
    ...(request.pause === undefined ? {} : { pause: request.pause }),
    gate: request.gate,
    runFolder,
    onlyChecks: request.only,
    probes: request.probes,
    baselineRun: request.baseline === undefined ? inputs.baselineRun : resolve(request.baseline),
    resume: request.resume,
    signal: request.signal,
  })

function gatheredLine({ manifest, kept, incomplete }: GatheredRun): string {
  const requests = manifest.requests.reduce((sum, total) => sum + total.requests, 0)
  const units = manifest.requests.reduce((sum, total) => sum + total.units, 0)
  const parts = [
    `${manifest.facts.filter(fact => fact.state === 'gathered').length} of ${manifest.facts.length} facts`,
    `${count(requests)} requests`,
    `${count(Math.round(units))} resource units`,
    kept.length > 0 ? `${kept.length} kept from before` : '',
    incomplete.length > 0 ? `${incomplete.length} incomplete` : '',
  ]
  return parts.filter(part => part !== '').join(', ')
}

/** Aborts at the first Ctrl-C and keeps what was done; the second one ends at once. */
export function abortOnInterrupt(output: Output, resumeWith: string): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => {
    output.say(`\nStopping; what was gathered is kept. Go on with:\n  ${resumeWith}`)
    controller.abort(new WavegateError('interrupted', 'Interrupted by Ctrl-C.'))
    process.once('SIGINT', () => process.exit(130))
  })
  return controller.signal
}
