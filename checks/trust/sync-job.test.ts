import { synchronizationJob } from '../../facts/testing-trust.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import check from './sync-job.ts'

const running = synchronizationJob()
const quarantined = synchronizationJob({ id: 'Azure2Azure.2', statusCode: 'Quarantine', quarantineReason: 'TooManyDeletes' })
const stale = synchronizationJob({ lastSuccess: '2026-02-27T19:40:00Z' })
const strange = synchronizationJob({ id: 'Azure2Azure.3', statusCode: 'Resting' })
const facts = (...jobs: ReturnType<typeof synchronizationJob>[]) => ({ 'source.synchronizationJobs': jobs })
const patient = { limits: { ...sampleSettings.limits, syncMaxAgeHours: 72 } }

proveCheck(check, {
  pass: [
    { name: 'it succeeded minutes ago', facts: facts(running) },
    { name: 'every job of the source runs', facts: facts(running, synchronizationJob({ id: 'Azure2Azure.4' })) },
    { name: 'an old success is within the limit', settings: patient, facts: facts(stale) },
  ],
  fail: [
    { name: 'there is no job', message: 'none', facts: facts() },
    {
      name: 'it is in quarantine',
      message: 'broken',
      found: /Azure2Azure\.2 of the source is in quarantine \(TooManyDeletes\)/,
      facts: facts(quarantined),
    },
    { name: 'it has not succeeded for days', message: 'broken', found: /last succeeded 48 hours ago \(at most 24\)/, facts: facts(stale) },
    { name: 'no job of the source runs', message: 'broken', facts: facts(quarantined, stale) },
  ],
  undecided: [
    { name: 'one of several runs', reason: /1 of 2 .* which of them serves the target/, facts: facts(running, quarantined) },
    { name: 'its state is not known', reason: /unknown state/, facts: facts(strange) },
    { name: 'no job runs, one of them for a reason that is not known', facts: facts(quarantined, strange) },
  ],
})
