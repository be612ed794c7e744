import { expect, test } from 'vitest'
import { batched, json, scriptedGraph } from '../testing.ts'
import { synchronizationJobs } from './synchronization.ts'

const job = (id: string) => ({ id, templateId: 'Azure2Azure', schedule: { state: 'Active' }, status: { code: 'Active' } })
const origin = 'https://graph.example/v1.0'

test('every page of the jobs of an app is read', async () => {
  const { graph } = scriptedGraph(({ url }) => {
    if (url.includes('page=2')) return json({ value: [job('b')] })
    if (url.includes('/synchronization/jobs'))
      return json({ value: [job('a')], '@odata.nextLink': `${origin}/servicePrincipals/app/synchronization/jobs?page=2` })
    return json({ value: [{ id: 'app' }] })
  })
  expect((await synchronizationJobs(graph, 'a-tenant')).map(({ id }) => id)).toEqual(['a', 'b'])
})

test('an app without synchronization has no jobs, but a refusal is no such app', async () => {
  const answer = (code: string, status: number) =>
    scriptedGraph(request =>
      request.url.endsWith('/$batch')
        ? json({ responses: batched(request).map(({ id }) => ({ id, status, body: { error: { code, message: '' } } })) })
        : request.url.includes('/synchronization/jobs')
          ? json({ error: { code, message: '' } }, status)
          : json({ value: [{ id: 'app' }] }),
    ).graph
  expect(await synchronizationJobs(answer('ResourceNotFound', 404), 'a-tenant')).toEqual([])
  await expect(synchronizationJobs(answer('UnknownError', 404), 'a-tenant')).rejects.toMatchObject({ code: 'not-found' })
  await expect(synchronizationJobs(answer('Authorization_RequestDenied', 403), 'a-tenant')).rejects.toMatchObject({
    code: 'permission-missing',
  })
})
