import { day, documented } from '../tenant/delays.ts'
import type { Holds } from '../tenant/recipient.ts'
import { defineBehaviour } from './define.ts'

export const delayHold = documented(
  'until a delay hold ends',
  30 * day,
  'https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox',
)

const lastLift = new WeakMap<Holds, number>()

export default defineBehaviour({
  id: 'lifted-hold-delays',
  claim: 'A hold that is lifted leaves a delay hold on the mailbox, which ends after 30 days or when it is removed.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox',
  delays: [delayHold],
  on: 'hold.lifted',
  happen(world, { recipient: { holds } }) {
    Object.assign(holds, { delay: true, delayRelease: true })
    const lift = (lastLift.get(holds) ?? 0) + 1
    lastLift.set(holds, lift)
    world.clock.after(delayHold.ms, () => {
      if (lastLift.get(holds) === lift) Object.assign(holds, { delay: false, delayRelease: false })
    })
  },
})
