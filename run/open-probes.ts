import { setTimeout as sleep } from 'node:timers/promises'
import type { Side } from '../domain/account.ts'
import { WavegateError } from '../domain/errors.ts'
import type { ProbeJournal } from '../facts/probing/journal.ts'
import type { ProbeTools } from '../facts/probing/tools.ts'
import { openProbe, type OpenProbeOptions, type ProbeGateway } from '../gateways/open-probe.ts'
import type { TenantGateways } from '../gateways/open.ts'
import type { TenantAccess } from './inputs.ts'

/** The probing identities that are signed in. */
export interface OpenProbes {
  /** Throws `not-found` for a side that has none. */
  prober(side: Side): ProbeGateway
  readonly opened: readonly ProbeGateway[]
  close(): Promise<void>
}

/** Signs in as the probing identity of each named side that has one. Errors: as signing in. */
export async function openProbes(
  access: Readonly<Record<Side, TenantAccess>>,
  wanted: readonly Side[],
  options: Pick<OpenProbeOptions, 'share' | 'retry' | 'signal'> & {
    readonly logs?: Readonly<Partial<Record<Side, TenantGateways | undefined>>>
  } = {},
): Promise<OpenProbes> {
  const { logs, ...terms } = options
  const results = await Promise.allSettled(
    wanted.flatMap(side => {
      const { connection, probe } = access[side]
      return probe === undefined ? [] : [openProbe(connection, probe, { ...terms, log: logs?.[side]?.log })]
    }),
  )
  const opened = results.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
  const close = async (): Promise<void> => {
    await Promise.all(opened.map(async gateway => gateway.close()))
  }
  const failed = results.find(result => result.status === 'rejected')
  if (failed) {
    await close()
    throw failed.reason
  }
  return {
    opened,
    close,
    prober(side) {
      const gateway = opened.find(each => each.side === side)
      if (gateway) return gateway
      throw new WavegateError(
        'not-found',
        `Nobody is signed in to probe the ${side}: the configuration needs an identity under ${side}.probe.`,
      )
    },
  }
}

/** Everything that a probe uses, in a run that goes on now. */
export const probeTools = (
  probes: OpenProbes,
  journal: ProbeJournal,
  now: () => number,
  pause: ProbeTools['pause'] = pauseForReal,
): ProbeTools => ({
  prober: side => probes.prober(side),
  journal,
  now,
  pause,
})

const pauseForReal: ProbeTools['pause'] = async (milliseconds, signal) => {
  try {
    await sleep(milliseconds, undefined, { signal })
  } catch (cause) {
    throw new WavegateError('interrupted', 'A probe was interrupted while it waited.', { cause })
  }
}
