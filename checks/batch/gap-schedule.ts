import { defineCheck } from '../define.ts'
import { momentOf, windowOf } from './rule-window.ts'

const minute = 60_000

export default defineCheck({
  id: 'gap-schedule',
  title: 'The planned removal of addresses leaves an attribution gap within the policy',
  scope: 'batch',
  subjects: 'wave',
  severity: 'advice',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['3.2'], tests: ['TC-30'], limitations: ['L.9'] },
  needs: [],
  messages: {
    unplanned: {
      found: 'The configuration does not say when the unverified addresses of {wave} will be removed, so its attribution gap is unknown.',
      fix: "Set addressRemovalAt of {wave} in 'waves' of the configuration, as late as the recorded timing allows.",
    },
    late: {
      found: 'The unverified addresses of {wave} are to be removed at {removal}, not before its window at {start}.',
      fix: 'Plan the removal for {wave} before its window: neither move nor mapping accepts these addresses.',
    },
    long: {
      found:
        'From the removal of addresses to the window of {wave} {minutes|lies|lie} {minutes} {minutes|minute|minutes}, in which its mail is not attributed; the policy is {limit}.',
      fix: 'Remove the addresses of {wave} later, prepare its users for the gap, or raise limits.gapMinutes.',
    },
  },
  side: 'both',
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping'],
  judge(wave, _facts, verdict, { settings }) {
    const planned = settings.waves.find(({ id }) => id === wave.id)
    if (planned === undefined) return verdict.undecided(`the configuration plans no window for ${wave.id}`)
    const window = windowOf(planned)
    if ('problem' in window) return verdict.undecided(`the window of ${wave.id} cannot be used: ${window.problem}`)
    if (planned.addressRemovalAt === undefined)
      return settings.decisions.addressRemoval === 'kept'
        ? verdict.notApplicable('unverified addresses are kept, so that no gap is planned')
        : verdict.fail('unplanned', { wave: wave.id })
    const removal = momentOf(planned.addressRemovalAt)
    if (removal === undefined) return verdict.undecided(`'${planned.addressRemovalAt}' is no time with an offset from UTC`)
    if (removal >= window.start)
      return verdict.fail('late', { wave: wave.id, removal: planned.addressRemovalAt, start: planned.windowStart })
    const minutes = Math.ceil((window.start - removal) / minute)
    const limit = settings.limits.gapMinutes
    return minutes > limit ? verdict.fail('long', { wave: wave.id, minutes, limit }) : verdict.pass()
  },
})
