import { expect, test } from 'vitest'
import { json, scripted } from '../testing.ts'
import { createTransport } from '../transport.ts'
import { moveJobs } from './cross-tenant.ts'

const origin = 'https://contoso-admin.example'
const job = { Id: '1', UserPrincipalName: 'ada@source.example', StateName: 'Success' }

const reading = (answer: (url: string) => unknown) => {
  const script = scripted('sharepointAdmin', origin, ({ url }) => json(answer(url)))
  return { jobs: moveJobs({ side: 'source', origin, transport: createTransport(script.options) }), sent: script.sent }
}

test.each(['odata.nextLink', '@odata.nextLink', 'odata.nextlink'])(
  'move jobs are read to the end, which only the absence of %s tells',
  async name => {
    const { jobs } = reading(url =>
      url.includes('skip') ? { value: [{ ...job, Id: '2' }] } : { value: [job], [name]: `${origin}/_api/UserMoveJobs?$skip=1` },
    )
    expect((await jobs).map(({ Id }) => Id)).toEqual(['1', '2'])
  },
)

test.each([`${origin}/_api/UserMoveJobs?again`, 'https://attacker.test/_api/UserMoveJobs', 7])(
  'a link that leads nowhere, elsewhere or in a circle makes no shorter list: %s',
  async link => {
    const { jobs, sent } = reading(() => ({ value: [job], 'odata.nextLink': link }))
    await expect(jobs).rejects.toMatchObject({ code: 'answer-truncated' })
    expect(sent.length).toBeLessThanOrEqual(2)
  },
)
