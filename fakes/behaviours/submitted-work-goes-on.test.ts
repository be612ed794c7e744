import { expect, test } from 'vitest'
import { bench, day, hour } from '../scenarios/testing.ts'

test('a batch that waits as synced completes at its time, and the OneDrive tasks start at theirs', () => {
  const { world, pair, source, target } = bench('cutover', 'standalone')
  const task = [...source.tenant.driveMoves.values()].find(each => each.sourceUpn === pair.sourceUpn)
  world.clock.advance(hour)
  expect([target.recipient.type, task?.status]).toEqual(['MailUser', 'notStarted'])
  world.clock.advance(day)
  expect([...target.tenant.migrationBatches.values()].map(batch => batch.status)).toEqual(['Completed'])
  expect([source.recipient.type, target.recipient.type, task?.status]).toEqual(['MailUser', 'UserMailbox', 'completed'])
})

test('a job that waits for its completion time cuts over then', () => {
  const { world, target } = bench('cutover', 'orchestrator')
  world.clock.advance(hour)
  expect(target.recipient.type).toBe('MailUser')
  world.clock.advance(day)
  expect([...target.tenant.orchestratorJobs.values()].map(job => job.status)).toEqual(['completed'])
  expect(target.recipient.type).toBe('UserMailbox')
})
