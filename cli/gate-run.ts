import { resolve } from 'node:path'
import { sides } from '../domain/account.ts'
import type { GateName } from '../domain/verdict.ts'
import type { TenantGateways } from '../gateways/open.ts'
import { type GatheredRun, gatherRun, type GatherRunOptions } from '../run/gather-run.ts'
import type { RunInputs } from '../run/inputs.ts'
import { openBoth } from '../run/open-both.ts'
import { type OpenProbes, openProbes } from '../run/open-probes.ts'
import { readInputs } from '../run/read-inputs.ts'
import { resumable } from '../run/resume.ts'
import { demandSense, newRunFolder } from './gate-request.ts'
import { count, counted, forTerminal, type Output } from './output.ts'
import { sayFailures } from './say-failures.ts'
import { sayReads } from './say-reads.ts'

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
  readonly now?: GatherRunOptions['now']
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
      forTerminal(
        `${counted(done.users.length, 'user')}${done.wave === null ? '' : ` of ${done.wave}`}, ${counted(new Set(done.users.map(user => user.batch)).size, 'batch', 'batches')}`,
      ),
  )
  const runFolder = resolve(request.out ?? newRunFolder(request.gate))
  await demandSense(request, runFolder)
  if (request.resume) await resumable({ runFolder, inputs, gate: request.gate })
  const gateways = await output.stage(
    'signing in',
    async () =>
      openBoth(inputs, request.side === undefined ? sides : [request.side], request.signal, message => output.warn(forTerminal(message))),
    done => sides.flatMap(side => (done[side] ? [`${side} ${inputs.tenants[side].initialDomain}`] : [])).join(', '),
  )
  const probers = request.probes
    ? await openProbes(inputs.access, request.side === undefined ? sides : [request.side], {
        share: inputs.requestShare,
        logs: gateways,
        signal: request.signal,
      })
    : undefined
  if (request.probes && request.pause === undefined)
    output.say('  probes are enabled: what they send is traced minutes later, and waited for 20 minutes at most')
  try {
    const run = await output.stage(
      'gathering',
      async progress => gatherWith(request, inputs, { gateways, probers }, runFolder, progress),
      done => gatheredLine(done, request.side),
    )
    sayGathered(request, run, runFolder, output)
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
  progress: (text: string) => void,
): Promise<GatheredRun> => {
  let known = 0
  return gatherRun({
    onFact: ({ ref }) => {
      known++
      if (!request.signal.aborted) progress(`${counted(known, 'fact')}, the last one ${ref}`)
    },
    inputs,
    gateways,
    probers,
    ...(request.pause === undefined ? {} : { pause: request.pause }),
    ...(request.now === undefined ? {} : { now: request.now }),
    gate: request.gate,
    runFolder,
    onlyChecks: request.only,
    probes: request.probes,
    baselineRun: request.baseline === undefined ? inputs.baselineRun : resolve(request.baseline),
    resume: request.resume,
    signal: request.signal,
  })
}

const mostWarnings = 5

/** What was asked about single users, what was left behind, and which facts are missing; those of a side that was not signed in to in one line. */
function sayGathered(request: GateRunRequest, run: GatheredRun, runFolder: string, output: Output): void {
  for (const { entry, reason } of run.cleaned.left)
    output.warn(
      `    ${output.paintSaid('yellow', 'left behind')} an event in the calendar of ${forTerminal(`${entry.mailbox}: ${reason}`)}. Remove it with: wavegate probes clean ${runFolder}`,
    )
  if (request.signal.aborted) return
  const warnings = run.manifest.warnings ?? []
  for (const { side, service, about, text, times } of warnings.slice(0, mostWarnings))
    output.warn(
      `    ${output.paintSaid('yellow', `${service} of the ${side} warned`)} beside ${about}${times > 1 ? ` ${count(times)} times` : ''}: ${forTerminal(text)}`,
    )
  if (warnings.length > mostWarnings) output.warn(`    and ${counted(warnings.length - mostWarnings, 'other warning')}: see run.json`)
  sayReads(run, output)
  const absent = request.side === undefined ? undefined : sides.find(side => side !== request.side)
  const failed = run.manifest.facts.filter(record => record.error !== null)
  const left = failed.filter(record => record.ref.startsWith(`${absent}.`))
  if (left.length > 0)
    output.say(`    ${counted(left.length, 'fact')} of the ${absent} ${left.length === 1 ? 'is' : 'are'} left to whoever administers it`)
  sayFailures(
    failed.filter(record => !left.includes(record)),
    output,
  )
}

function gatheredLine({ manifest, kept, incomplete }: GatheredRun, side: GateRunRequest['side']): string {
  const missing = incomplete.filter(
    ({ ref }) => side === undefined || !ref.startsWith(`${side === 'source' ? 'target' : 'source'}.`),
  ).length
  const requests = manifest.requests.reduce((sum, total) => sum + total.requests, 0)
  const units = manifest.requests.reduce((sum, total) => sum + total.units, 0)
  const parts = [
    `${manifest.facts.filter(fact => fact.state === 'gathered').length} of ${manifest.facts.length} facts`,
    `${count(requests)} requests`,
    `${count(Math.round(units))} resource units`,
    kept.length > 0 ? `${kept.length} kept from before` : '',
    missing > 0 ? `${missing} incomplete` : '',
  ]
  return parts.filter(part => part !== '').join(', ')
}
