import { expect, test } from 'vitest'
import { sampleSettings, sampleUser } from '../checks/testing-samples.ts'
import { cohortOf } from '../domain/planning.ts'
import type { Settings } from '../domain/settings.ts'
import type { GatherContext } from './define.ts'
import probeEndpoint from './probe-endpoint.ts'

/** What is asked, as the probing identity, of a target that knows every user but those whose name starts with "ghost". */
async function gathered(pilots: readonly string[], settings: Settings = sampleSettings, signal = new AbortController().signal) {
  const asked: string[] = []
  let counted = 0
  const prober = (side: string) => ({
    mailUser: (id: string) => Promise.resolve(id.includes('ghost') ? null : { PrimarySmtpAddress: `primary-of-${id.slice(-12)}` }),
    serverAvailability: (endpoint: string, mailbox: string) => {
      asked.push(`${side} ${endpoint} ${mailbox}`)
      return Promise.resolve({ result: 'Success', message: '' })
    },
  })
  const cohort = cohortOf([...pilots.map(name => sampleUser(name, { pilot: true })), sampleUser('nopilot')])
  const perUser = (_reason: string, requests = 1): void => {
    counted += requests
  }
  const context = { side: 'target', settings, cohort, perUser, signal, probes: { prober } } as unknown as GatherContext
  return { ...(await probeEndpoint.read(context)), asked, counted }
}

test('pilots are tested by their primary address over the configured endpoint of the target, others are not', async () => {
  const { tests, asked, counted } = await gathered(['ada', 'bea'])
  expect(asked).toEqual(['target source-endpoint primary-of-ada000000000', 'target source-endpoint primary-of-bea000000000'])
  expect(tests.map(each => each.user)).toEqual(['ada@source.example', 'bea@source.example'])
  expect(counted).toBe(4)
})

test('a pilot whom Exchange does not know is named by UPN, so that the service says so', async () => {
  const { tests } = await gathered(['ghost'])
  expect(tests[0]?.mailbox).toBe('ghost@target.example')
})

test('not more than ten pilots are tried', async () => {
  const { tests, counted } = await gathered(Array.from({ length: 14 }, (_, index) => `pilot${index}`))
  expect([tests.length, counted]).toEqual([10, 20])
})

test('a run that is stopped begins no test', async () => {
  await expect(gathered(['ada'], sampleSettings, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
})

test('without a configured endpoint nothing is asked, and the sentence says what to set', async () => {
  const settings = { ...sampleSettings, target: { ...sampleSettings.target, migrationEndpoint: undefined } }
  await expect(gathered(['ada'], settings)).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('target.objects.migrationEndpoint'),
  })
})

test('without probes nothing is asked at all', async () => {
  const context = {
    side: 'target',
    settings: sampleSettings,
    cohort: cohortOf([sampleUser('ada', { pilot: true })]),
  } as unknown as GatherContext
  await expect(probeEndpoint.read(context)).rejects.toThrow('without probes')
})
