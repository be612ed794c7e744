import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createWorld } from '../../fakes/scenarios/create-world.ts'
import { startTwin, type Twin } from '../../fakes/start.ts'

const run = promisify(execFile)
const world = createWorld({ users: 6, seed: 3, scenario: 'clean' })
let folder: string
let ca: string
let twin: Twin
beforeAll(async () => {
  twin = await startTwin({ world })
  folder = await mkdtemp(join(tmpdir(), 'outside-client-'))
  ca = join(folder, 'ca.pem')
  await writeFile(ca, twin.caPem)
})
afterAll(async () => {
  await twin.stop()
  await rm(folder, { recursive: true, force: true })
})

const upns = (side: 'source' | 'target'): string[] =>
  [...world.tenant(side).accounts.values()].map(account => account.userPrincipalName).toSorted()

describe('PnPjs, with nothing but its own settings and the certificate authority of the twin', () => {
  const answer = z.union([z.object({ value: z.unknown() }), z.object({ status: z.number().nullable(), message: z.string() })])
  const shape = z.object({
    pages: z.number(),
    users: z.array(z.object({ id: z.string(), userPrincipalName: z.string(), assignedLicenses: z.array(z.object({ skuId: z.string() })) })),
    listed: answer,
    licenses: answer,
    groups: answer,
    site: answer,
    nobody: answer,
  })

  async function ask(side: 'source' | 'target', name: 'read' | 'probe' | 'execute', secret?: string): Promise<z.infer<typeof shape>> {
    const { authority, tenantId, graph, clients } = twin[side]
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'pnp-client.mjs')], {
      env: {
        PATH: process.env['PATH'],
        NODE_EXTRA_CA_CERTS: ca,
        AUTHORITY: authority,
        TENANT_ID: tenantId,
        GRAPH: graph,
        CLIENT_ID: clients[name].clientId,
        CLIENT_SECRET: secret ?? clients[name].clientSecret,
      },
      timeout: 50_000,
      maxBuffer: 16_000_000,
    })
    return shape.parse(JSON.parse(stdout))
  }

  test('signs in and reads all users over several pages, their licenses and the groups', async () => {
    const { pages, users, licenses, groups, nobody } = await ask('source', 'read')
    expect(users.map(user => user.userPrincipalName).toSorted()).toEqual(upns('source'))
    expect(pages).toBeGreaterThan(2)
    expect(users.filter(user => user.assignedLicenses.length > 0).length).toBeGreaterThanOrEqual(world.pairs.length)
    expect(licenses).toMatchObject({ value: expect.arrayContaining([expect.objectContaining({ skuPartNumber: 'SPE_E5' })]) })
    expect(groups).toMatchObject({ value: expect.arrayContaining([expect.objectContaining({ displayName: 'Migration scope' })]) })
    expect(nobody).toMatchObject({ status: 404, message: expect.stringContaining('Request_ResourceNotFound') })
  })

  test('reads a site with the client that may, and is refused with the one that may not', async () => {
    const [may, mayNot] = await Promise.all([ask('target', 'probe'), ask('target', 'execute')])
    expect(may.site).toMatchObject({ value: { siteCollection: { hostname: 'targetexample.sharepoint.com' } } })
    expect(mayNot.site).toMatchObject({ status: 403, message: expect.stringContaining('accessDenied') })
  })

  test('gets no token for a wrong secret', async () => {
    const { listed, users } = await ask('source', 'read', 'not-the-secret')
    expect(users).toEqual([])
    expect(listed).toMatchObject({ message: expect.stringContaining('7000215') })
  })
})

describe('curl', () => {
  async function curl(...parameters: string[]): Promise<{ status: number; body: string }> {
    const { stdout } = await run('curl', ['--silent', '--show-error', '--max-time', '20', '--write-out', '\n%{http_code}', ...parameters])
    const cut = stdout.lastIndexOf('\n')
    return { status: Number(stdout.slice(cut + 1)), body: stdout.slice(0, cut) }
  }

  test('signs in and reads users with --cacert', async () => {
    const { authority, tenantId, graph, clients } = twin.source
    const form = Object.entries({
      grant_type: 'client_credentials',
      client_id: clients.read.clientId,
      client_secret: clients.read.clientSecret,
      scope: `${graph}/.default`,
    }).flatMap(([name, value]) => ['--data-urlencode', `${name}=${value}`])
    const signedIn = await curl('--cacert', ca, ...form, `${authority}/${tenantId}/oauth2/v2.0/token`)
    const { access_token: token } = z.object({ access_token: z.string() }).parse(JSON.parse(signedIn.body))
    const read = await curl(
      '--cacert',
      ca,
      '--header',
      `Authorization: Bearer ${token}`,
      '--compressed',
      `${graph}/v1.0/users?$top=999&$select=userPrincipalName`,
    )
    const { value } = z.object({ value: z.array(z.object({ userPrincipalName: z.string() })) }).parse(JSON.parse(read.body))
    expect(read.status).toBe(200)
    expect(value.map(user => user.userPrincipalName).toSorted()).toEqual(upns('source'))
  })

  test('refuses the twin without its certificate authority', async () => {
    await expect(curl(`${twin.source.graph}/v1.0/users`)).rejects.toMatchObject({ code: 60 })
  })
})
