import { expect, test } from 'vitest'
import { bench, day, hour } from '../scenarios/testing.ts'

test('an active job succeeds every 40 minutes, a paused one stops', () => {
  const { world, source } = bench()
  const [job] = source.tenant.provisioningJobs.values()
  if (!job) throw new Error('missing')
  world.clock.advance(10 * day)
  const last = Date.parse(job.lastSuccess ?? '')
  expect(world.clock.now() - last).toBeLessThan(hour)
  job.scheduleState = 'Paused'
  world.clock.advance(day)
  expect(Date.parse(job.lastSuccess ?? '')).toBe(last)
})
