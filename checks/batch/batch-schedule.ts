import { defineCheck } from '../define.ts'
import { windowOf } from './rule-window.ts'

const day = 86_400_000

export default defineCheck({
  id: 'batch-schedule',
  title: 'The migration window lies ahead, and before submission far enough ahead',
  scope: 'batch',
  subjects: 'wave',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['3.1'], limitations: ['L.1'] },
  predicts: ['minThresholdFailed'],
  needs: [],
  messages: {
    unplanned: {
      found: 'The configuration plans no migration window for {wave}.',
      fix: "Add {wave} with windowStart, windowEnd and timeZone to 'waves' of the configuration.",
    },
    unusable: {
      found: 'The migration window of {wave} cannot be used: {problem}.',
      fix: "Correct the times of {wave} in 'waves' of the configuration; write them as 2027-03-12T20:00:00+01:00.",
    },
    past: {
      found: 'The migration window of {wave} is over: it ended at {end}.',
      fix: 'Plan a new window for {wave}, and move the completion time of what was submitted to it.',
    },
    near: {
      found:
        'The migration window of {wave} starts at {start}, {days} {days|day|days} from now; submitting needs {leadDays} {leadDays|day|days} before it.',
      fix: 'Move the window of {wave} to {leadDays} {leadDays|day|days} from now or later, so that the background copy can end before it.',
    },
  },
  side: 'both',
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-run-manage-migrations'],
  judge(wave, _facts, verdict, { settings, gate, asOf }) {
    const planned = settings.waves.find(({ id }) => id === wave.id)
    if (planned === undefined) return verdict.fail('unplanned', { wave: wave.id })
    const window = windowOf(planned)
    if ('problem' in window) return verdict.fail('unusable', { wave: wave.id, problem: window.problem })
    const now = Date.parse(asOf)
    if (window.end <= now) return verdict.fail('past', { wave: wave.id, end: planned.windowEnd })
    const { leadDays } = settings.limits
    if (gate !== 'prestage' || window.start - now >= leadDays * day) return verdict.pass()
    const days = Math.floor(((window.start - now) / day) * 10) / 10
    return verdict.fail('near', { wave: wave.id, start: planned.windowStart, days, leadDays })
  },
})
