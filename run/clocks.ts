import { type Side, sides } from '../domain/account.ts'
import type { RunManifest, ServiceClock } from '../domain/run-record.ts'
import { byText } from '../facts/snapshot.ts'
import type { TenantGateways } from '../gateways/open.ts'

/** A clock that is further off makes the times of facts, records and windows doubtful. */
const most = 60_000

const isOff = ({ milliseconds }: ServiceClock): boolean => Math.abs(milliseconds) > most

/** What the requests of this run showed of the services' clocks. */
export const clocksOf = (gateways: Readonly<Record<Side, Pick<TenantGateways, 'log'> | undefined>>): ServiceClock[] =>
  sides
    .flatMap(side => Object.entries(gateways[side]?.log.clocks() ?? {}).map(([service, milliseconds]) => ({ side, service, milliseconds })))
    .toSorted((a, b) => byText(a.side, b.side) || byText(a.service, b.service))

/** Whether the facts of a side were read while the clock was wrong, so that their times say nothing. */
export const wasOff = ({ clocks = [] }: Pick<RunManifest, 'clocks'>, side: Side): boolean =>
  clocks.some(clock => clock.side === side && isOff(clock))

/** Why a run is refused for its clock; every sentence names a side. */
export function clockRefusals({ clocks, requests }: Pick<RunManifest, 'clocks' | 'requests'>): string[] {
  if (clocks === undefined) return []
  return sides.flatMap(side => {
    const here = clocks.filter(clock => clock.side === side)
    const worst = here.filter(isOff).toSorted((a, b) => Math.abs(b.milliseconds) - Math.abs(a.milliseconds))[0]
    if (worst)
      return [
        `The clock of ${worst.service} in the ${side} was ${Math.round(Math.abs(worst.milliseconds) / 1_000)} s ${worst.milliseconds > 0 ? 'ahead of' : 'behind'} that of the machine that asked, which may be off by 60 s at most: set the clock of the machine, then gather again.`,
      ]
    return here.length === 0 && requests.some(total => total.side === side)
      ? [`No service of the ${side} said what time it is, so the clock of the machine that asked could not be compared: gather again.`]
      : []
  })
}
