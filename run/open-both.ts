import type { Side } from '../domain/account.ts'
import { WavegateError } from '../domain/errors.ts'
import { openTenant, type TenantGateways } from '../gateways/open.ts'
import type { RunInputs } from './inputs.ts'

/**
 * Signs in on the named sides at the same time. When any of them fails, none is used: the errors of all are told
 * together, the gravest code first (a wrong tenant outweighs a failed sign-in).
 */
export async function openBoth(
  inputs: RunInputs,
  wanted: readonly Side[],
  signal: AbortSignal,
  say: (message: string) => void,
): Promise<Readonly<Record<Side, TenantGateways | undefined>>> {
  const opened = await Promise.allSettled(
    wanted.map(async side => {
      const { connection, read, engage } = inputs.access[side]
      if (!read)
        throw new WavegateError('configuration-invalid', `The configuration names no identity to read the ${side} with; add ${side}.read.`)
      const delegated = engage?.kind === 'device-code' ? { ...engage, prompt: say } : engage
      return openTenant(connection, read, { delegated, signal, share: inputs.requestShare })
    }),
  )
  const failures = opened.flatMap(result => (result.status === 'rejected' ? [result.reason as unknown] : []))
  const gateways = opened.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
  if (failures.length > 0) {
    await Promise.all(gateways.map(async gateway => gateway.close()))
    const known = failures.filter(failure => failure instanceof WavegateError)
    const wrong = known.find(failure => failure.code === 'wrong-tenant')
    throw new WavegateError(
      wrong?.code ?? known[0]?.code ?? 'sign-in-failed',
      failures.map(failure => (failure instanceof Error ? failure.message : String(failure))).join('\n'),
      {
        cause: failures[0] instanceof Error ? failures[0].cause : undefined,
      },
    )
  }
  const of = (side: Side): TenantGateways | undefined => gateways.find(gateway => gateway.side === side)
  return { source: of('source'), target: of('target') }
}
