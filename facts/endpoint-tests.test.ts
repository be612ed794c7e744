import { expect, test } from 'vitest'
import { sampleSettings, sampleUser } from '../checks/testing-samples.ts'
import { cohortOf } from '../domain/planning.ts'
import type { Settings } from '../domain/settings.ts'
import type { GatherContext } from './define.ts'
import endpointTests, { type EndpointTest } from './endpoint-tests.ts'

/** What is asked of a target that knows every user but those whose name starts with "ghost". */
async function gathered(pilots: readonly string[], settings: Settings = sampleSettings) {
  const asked: string[] = []
  let counted = 0
  const exchange = {
    mailUser: (id: string) => Promise.resolve(id.includes('ghost') ? null : { PrimarySmtpAddress: `primary-of-${id.slice(-12)}` }),
    serverAvailability: (endpoint: string, mailbox: string) => {
      asked.push(`${endpoint} ${mailbox}`)
      return Promise.resolve({ result: 'Success', message: '' })
    },
  }
  const cohort = cohortOf([...pilots.map(name => sampleUser(name, { pilot: true })), sampleUser('nopilot')])
  const perUser = (_reason: string, requests = 1): void => {
    counted += requests
  }
  const rows: EndpointTest[] = []
  const context = { gateways: { exchange }, settings, cohort, perUser } as unknown as GatherContext
  for await (const row of endpointTests.rows(context)) rows.push(row)
  return { rows, asked, counted }
}

test('pilots are tested by their primary address over the configured endpoint, others are not', async () => {
  const { rows, asked, counted } = await gathered(['ada', 'bea'])
  expect(asked).toEqual(['source-endpoint primary-of-ada000000000', 'source-endpoint primary-of-bea000000000'])
  expect(rows.map(row => row.user)).toEqual(['ada@source.example', 'bea@source.example'])
  expect(counted).toBe(4)
})

test('a pilot whom Exchange does not know is named by UPN, so that the service says so', async () => {
  const { rows } = await gathered(['ghost'])
  expect(rows[0]?.mailbox).toBe('ghost@target.example')
})

test('not more than ten pilots are tried', async () => {
  const { rows, counted } = await gathered(Array.from({ length: 14 }, (_, index) => `pilot${index}`))
  expect([rows.length, counted]).toEqual([10, 20])
})

test('without a configured endpoint nothing is asked, and the sentence says what to set', async () => {
  const settings = { ...sampleSettings, target: { ...sampleSettings.target, migrationEndpoint: undefined } }
  await expect(gathered(['ada'], settings)).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('target.objects.migrationEndpoint'),
  })
})
