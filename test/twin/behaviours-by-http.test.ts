import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { createWorld, type ScenarioName } from '../../fakes/scenarios/create-world.ts'
import { findGroup, groupNames } from '../../fakes/scenarios/groups.ts'
import { probeObjects } from '../../fakes/scenarios/probe-mailboxes.ts'
import { startTwin, type Twin } from '../../fakes/start.ts'
import type { Account } from '../../fakes/tenant/account.ts'
import { createClock } from '../../fakes/tenant/clock.ts'
import { isJson, openRawClient, rowsOf, type RawClient, type Reply, type Side } from './raw-client.ts'

/** The behaviours that a migration meets, as a program without our code meets them. */
let scenario: ScenarioName = 'clean'
const make = (): ScenarioWorld => createWorld({ users: 4, seed: 11, scenario, clock: createClock(() => Date.UTC(2027, 2, 1, 12)) })
let world = make()
let twin: Twin
let http: RawClient
beforeAll(async () => {
  twin = await startTwin({ world, rebuild: () => (world = make()) })
  http = openRawClient(twin)
})
afterAll(async () => {
  await http.close()
  await twin.stop()
})
beforeEach(() => enter('clean'))

async function enter(next: ScenarioName): Promise<void> {
  scenario = next
  await http.control('POST', '/reset')
}
const pair = () => world.pairs[0] ?? raise()
const raise = (): never => {
  throw new Error('The world has no users.')
}
const accountOf = (side: Side): Account => world.tenant(side).accounts.get(side === 'source' ? pair().sourceId : pair().targetId) ?? raise()
const codeOf = ({ body }: Reply): unknown => (isJson(body) && isJson(body['error']) ? body['error']['code'] : undefined)
const graph = (side: Side, method: string, path: string, body?: unknown): Promise<Reply> => http.call(side, 'graph', method, path, body)

const convert = (): Promise<Reply> =>
  graph('target', 'POST', `/beta/users/${pair().targetId}/convertExternalToInternalMemberUser`, {
    userPrincipalName: pair().targetUpn,
    passwordProfile: { password: 'Correct-horse-7', forceChangePasswordNextSignIn: true },
  })
const invite = (side: Side, id: string, address: string): Promise<Reply> =>
  graph(side, 'POST', '/v1.0/invitations', {
    invitedUserEmailAddress: address,
    inviteRedirectUrl: 'https://myapps.microsoft.com',
    sendInvitationMessage: false,
    invitedUser: { id },
  })

test('a conversion refuses a role holder, then makes an internal member once, whom nobody can invite again', async () => {
  const account = accountOf('target')
  account.directoryRoles.push('62e90394-69f5-4237-9190-012177145e10')
  expect(codeOf(await convert())).toBe('badRequest')
  account.directoryRoles.pop()
  expect((await convert()).status).toBe(200)
  expect(await http.read('target', `/v1.0/users/${account.id}?$select=userType,externalUserState,creationType,identities`)).toMatchObject({
    userType: 'Member',
    externalUserState: null,
    creationType: null,
    identities: [{ signInType: 'userPrincipalName' }],
  })
  expect(codeOf(await convert())).toBe('badRequest')
  expect((await invite('target', account.id, account.mail ?? '')).status).toBe(412)
})

test('an internal user is invited only with the address as mail, and changes its primary and back', async () => {
  await enter('migrated')
  const account = accountOf('source')
  const { mail } = account
  const own = account.identities.filter(each => each.signInType === 'userPrincipalName')
  Object.assign(account, { externalUserState: null, creationType: null, identities: own })
  const user = `/v1.0/users/${account.id}`
  expect(codeOf(await invite('source', account.id, pair().targetUpn))).toBe('BadRequest')
  expect((await graph('source', 'PATCH', user, { mail: pair().targetUpn })).status).toBe(204)
  account.onPremisesUserPrincipalName = 'ada@corp.example'
  expect(codeOf(await invite('source', account.id, pair().targetUpn))).toBe('BadRequest')
  account.onPremisesUserPrincipalName = null
  expect((await invite('source', account.id, pair().targetUpn)).status).toBe(201)
  expect((await graph('source', 'PATCH', user, { mail })).status).toBe(204)
  const after = await http.read('source', `${user}?$select=mail,proxyAddresses,externalUserState,userType`)
  expect(after).toMatchObject({ mail, externalUserState: 'Accepted', userType: 'Member' })
  expect(after['proxyAddresses']).toEqual(expect.arrayContaining([`SMTP:${mail}`, `smtp:${pair().targetUpn}`]))
})

test('the mail of a mailbox owner is left to Exchange', async () => {
  const reply = await graph('source', 'PATCH', `/v1.0/users/${pair().sourceId}`, { mail: pair().targetUpn })
  expect([reply.status, codeOf(reply)]).toEqual([400, 'Request_BadRequest'])
})

test('a written account is current by its id at once and in the list after half a minute', async () => {
  const name = async (path: string): Promise<unknown> => {
    const body = await http.read('target', path)
    return 'value' in body ? rowsOf(body).find(row => row['id'] === pair().targetId)?.['displayName'] : body['displayName']
  }
  const before = accountOf('target').displayName
  await http.write('target', 'PATCH', `/v1.0/users/${pair().targetId}`, { displayName: 'Countess' })
  const list = '/v1.0/users?$select=id,displayName&$top=999'
  expect([await name(`/v1.0/users/${pair().targetId}`), await name(list)]).toEqual(['Countess', before])
  await http.advance('PT30S')
  expect(await name(list)).toBe('Countess')
})

test('a lifted hold leaves a delay hold for 30 days', async () => {
  const Identity = pair().sourceId
  const held = async (): Promise<unknown> => (await http.cmdlet('source', 'Get-Mailbox', { Identity }))[0]?.['DelayHoldApplied']
  await http.cmdlet('source', 'Set-Mailbox', { Identity, LitigationHoldEnabled: true })
  expect(await held()).toBe(false)
  await http.cmdlet('source', 'Set-Mailbox', { Identity, LitigationHoldEnabled: false })
  expect(await held()).toBe(true)
  await http.advance('P30D')
  expect(await held()).toBe(false)
})

const jobs = '/v1.0/solutions/migrations/crossTenantMigrationJobs'
test('a job is refused by 422 at its creation and by 409 for its state, and its validation ends after a week', async () => {
  const { target } = twin
  const body = {
    displayName: 'by-http',
    completeAfterDateTime: new Date(world.clock.now() + 15 * 86_400_000).toISOString(),
    sourceTenantId: twin.source.tenantId,
    resourceType: 'Users',
    resources: [pair().targetId],
    workloads: ['ODSP'],
  }
  expect((await graph('target', 'POST', jobs, { ...body, completeAfterDateTime: world.clock.iso() })).status).toBe(422)
  const id = String((await http.write('target', 'POST', jobs, body))['id'])
  expect((await graph('target', 'POST', jobs, body)).status).toBe(422)
  expect((await graph('target', 'POST', `${jobs}/${id}/migrate`)).status).toBe(409)
  await http.write('target', 'POST', `${jobs}/${id}/validate`)
  await http.advance('PT1H')
  expect(await http.read('target', `${jobs}/${id}`)).toMatchObject({ status: 'validatePassed', targetTenantId: target.tenantId })
  await http.advance('P7D')
  expect((await graph('target', 'POST', `${jobs}/${id}/migrate`)).status).toBe(409)
  await http.write('target', 'POST', `${jobs}/${id}/cancel`)
  await http.advance('PT1H')
  expect(await http.read('target', `${jobs}/${id}`)).toMatchObject({ status: 'cancelled' })
})

test('the queue of OneDrive moves takes 4,000', async () => {
  const { driveMoves } = world.tenant('source')
  const base = '/beta/solutions/sharePoint/migrations/crossOrganizationMigrationTasks'
  const request = (validateOnly: boolean): Promise<Reply> =>
    graph('source', 'POST', base, {
      parameters: {
        '@odata.type': '#microsoft.graph.sharePointUserMigrationTaskParameters',
        targetOrganizationId: twin.target.tenantId,
        sourceUserIdentity: { userPrincipalName: pair().sourceUpn },
        targetUserIdentity: { userPrincipalName: pair().targetUpn },
        validateOnly,
      },
    })
  expect((await request(true)).status).toBe(201)
  const [waiting] = driveMoves.values()
  for (let n = 0; n < 4_000; n++) driveMoves.set(`t${n}`, { ...(waiting ?? raise()), id: `t${n}`, sourceUpn: `${n}`, validateOnly: false })
  expect(codeOf(await request(false))).toBe('quotaLimitReached')
  driveMoves.delete('t0')
  expect((await request(false)).status).toBe(201)
})

test('free/busy follows a MailUser one hop and no further', async () => {
  await enter('migrated')
  const anchor = probeObjects(world.tenant('source')).mailbox
  const lookUp = async (): Promise<unknown> => {
    const time = (hour: number) => ({ dateTime: `2027-03-02T${hour}:00:00`, timeZone: 'UTC' })
    const body = { schedules: [pair().sourceUpn], startTime: time(10), endTime: time(11) }
    return rowsOf((await http.call('source', 'graph', 'POST', `/v1.0/users/${anchor}/calendar/getSchedule`, body, 'probe')).body)[0]
  }
  expect(await lookUp()).toMatchObject({ availabilityView: '00' })
  const recipient = world.tenant('target').recipients.get(pair().targetId) ?? raise()
  Object.assign(recipient, { type: 'MailUser', mailbox: null, externalEmailAddress: `SMTP:${pair().sourceUpn}` })
  expect(await lookUp()).toMatchObject({ error: { responseCode: 'ErrorProxyRequestProcessingFailed' } })
})

test('a restricted list takes a foreign sender only while a recipient carries its address, and traces say so later', async () => {
  await enter('migrated')
  const anchor = probeObjects(world.tenant('target')).mailbox
  const [source, sender] = [
    world.tenant('source'),
    world
      .tenant('target')
      .accounts.values()
      .find(each => each.userPrincipalName === anchor),
  ]
  const list = findGroup(source, groupNames.restricted)
  const [known] = source.accounts.values()
  list.acceptMessagesOnlyFrom = new Set([known?.id ?? ''])
  const message = { subject: 'Probe', toRecipients: [{ emailAddress: { address: list.mail } }] }
  const send = (): Promise<Reply> => http.call('target', 'graph', 'POST', `/v1.0/users/${anchor}/sendMail`, { message }, 'probe')
  const statuses = async (): Promise<string[]> => {
    const filter = encodeURIComponent(`senderAddress eq '${sender?.mail ?? ''}' and recipientAddress eq '${list.mail ?? ''}'`)
    return rowsOf(await http.read('source', `/v1.0/admin/exchange/tracing/messageTraces?$filter=${filter}`)).map(row =>
      String(row['status']),
    )
  }
  expect((await send()).status).toBe(202)
  known?.proxyAddresses.push(`smtp:${sender?.mail ?? ''}`)
  expect((await send()).status).toBe(202)
  expect(await statuses()).toEqual([])
  await http.advance('PT5M')
  expect((await statuses()).toSorted()).toEqual(['expanded', 'failed'])
})
