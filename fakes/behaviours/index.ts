import type { Behaviour } from './define.ts'
import licenseMakesMailbox from './license-makes-mailbox.ts'
import proxyScrub from './proxy-scrub.ts'

/** Every behaviour of the fakes, in the order in which those of one event happen. */
export const behaviours: readonly Behaviour[] = [licenseMakesMailbox, proxyScrub]
