import type { Side } from '../../domain/account.ts'
import { WavegateError } from '../../domain/errors.ts'
import type { Settings } from '../../domain/settings.ts'
import type { ProbeGateway } from '../../gateways/open-probe.ts'
import type { ProbeJournal } from './journal.ts'

/** What a run with probes has beside everything else. */
export interface ProbeTools {
  /** Throws `not-found` for a side without a probing identity. */
  prober(side: Side): ProbeGateway
  readonly journal: ProbeJournal
  /** Waits; ends early with `interrupted` when the run is stopped. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>
  /** Milliseconds since the epoch on this machine. */
  now(): number
}

export const otherSide = (side: Side): Side => (side === 'source' ? 'target' : 'source')

/** The mailbox that probes may use on a side. Errors: `not-found` with the key of the configuration to fill in. */
export function probeMailboxOf(settings: Settings, side: Side): string {
  const mailbox = settings[side].probeMailbox
  if (mailbox !== undefined) return mailbox
  throw new WavegateError('not-found', `The configuration names no probe mailbox of the ${side}: set ${side}.objects.probeMailbox.`)
}

/**
 * The address of the MailUser of a side that leads to the probe mailbox of the other. Its UPN is looked up in its own tenant: an address
 * of the other tenant would be answered there without following any target address. Errors: `not-found` with what to fill in.
 */
export async function probeMailUserOf(context: Pick<ProbeTools, 'prober'> & { readonly settings: Settings }, side: Side): Promise<string> {
  const named = context.settings[side].probeMailUser
  if (named === undefined)
    throw new WavegateError('not-found', `The configuration names no probe MailUser of the ${side}: set ${side}.objects.probeMailUser.`)
  const { addresses } = await context.prober(side).mailbox(named)
  if (addresses.includes(named)) return named
  throw new WavegateError(
    'not-found',
    `The account '${named}' of the ${side} has no such address: ${side}.objects.probeMailUser must be the UPN of a MailUser and one of its addresses.`,
  )
}
