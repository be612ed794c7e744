import { defineBehaviour } from './define.ts'

export const delayHold = 30 * 24 * 3_600_000

export default defineBehaviour({
  id: 'lifted-hold-delays',
  claim: 'A hold that is lifted leaves a delay hold on the mailbox, which ends after 30 days or when it is removed.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox',
  on: 'hold.lifted',
  happen(world, { recipient: { holds } }) {
    holds.delay = true
    holds.delayRelease = true
    world.clock.after(delayHold, () => {
      holds.delay = false
      holds.delayRelease = false
    })
  },
})
