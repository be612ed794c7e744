import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Drive } from '../../tenant/migration.ts'
import { tinyAccount, tinyWorld } from '../../tenant/testing.ts'
import type { World } from '../../tenant/world.ts'
import { openTwin, type OpenTwin } from '../exchange/testing.ts'

let world: World
let open: OpenTwin
const sites = 450

function drive(ownerId: string): Drive {
  return {
    ownerId,
    webUrl: `https://source-my.sharepoint.com/personal/${ownerId}`,
    template: 'SPSPERS#10',
    usedBytes: 5 * 1024 * 1024,
    itemCount: 1,
    longestPath: 10,
    lockState: 'Unlock',
    onHold: false,
    protectedFiles: 0,
    redirectTo: null,
  }
}

beforeAll(async () => {
  world = tinyWorld()
  const source = world.tenant('source')
  for (let number = 0; number < sites; number++) source.drives.set(`p${number}`, drive(tinyAccount(source, `p${number}`).id))
  source.drives.set('gone', drive('gone'))
  source.sharePointTrusts.push({
    partnerHostUrl: 'https://target-my.sharepoint.com/',
    partnerRole: 'Target',
    verification: 'DormantByPartner',
    compatibility: 'Warning',
  })
  open = await openTwin(world)
})
afterAll(() => open.close())

const tenantPath = '<Constructor Id="1" TypeId="{268004ae-ef6b-4e9b-8425-127220d84719}" />'
const envelope = (actions: string, paths: string): string =>
  `<Request AddExpandoFieldTypeSuffix="true" SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="test" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions>${actions}</Actions><ObjectPaths>${paths}</ObjectPaths></Request>`

async function query(actions: string, paths = tenantPath, side: 'source' | 'target' = 'source'): Promise<unknown[]> {
  const reply = await open.send('sharepointAdmin', 'POST', '/_vti_bin/client.svc/ProcessQuery', {
    side,
    client: 'execute',
    body: envelope(actions, paths),
  })
  expect(reply.status).toBe(200)
  const body = reply.json()
  if (!Array.isArray(body)) throw new Error('No list was answered.')
  return body
}
const value = (name: string, parameters = '', side: 'source' | 'target' = 'source') =>
  query(
    `<ObjectPath Id="2" ObjectPathId="1" /><Method Name="${name}" Id="3" ObjectPathId="1"><Parameters>${parameters}</Parameters></Method>`,
    tenantPath,
    side,
  )
const object = (name: string, parameters: string) =>
  query(
    '<ObjectPath Id="4" ObjectPathId="3" /><Query Id="5" ObjectPathId="3"><Query SelectAllProperties="true"><Properties /></Query></Query>',
    `${tenantPath}<Method Id="3" ParentId="1" Name="${name}"><Parameters>${parameters}</Parameters></Method>`,
  )
const text = (content: string): string => `<Parameter Type="String">${content}</Parameter>`
const trusted = (role: number): string =>
  `<Parameter Type="Enum">1</Parameter><Parameter Type="Enum">${role}</Parameter>${text('https://TARGET-my.sharepoint.com')}`

test('results follow the ids of their actions', async () => {
  expect((await value('GetMySiteHostUrl')).slice(1)).toEqual([2, { IsNull: false }, 3, 'https://source-my.sharepoint.com/'])
})

test('a process query error is HTTP 200 with ErrorInfo and no results', async () => {
  const answer = await object('GetSitePropertiesByUrl', text('https://source-my.sharepoint.com/personal/nobody'))
  expect(answer).toEqual([
    expect.objectContaining({
      ErrorInfo: expect.objectContaining({ ErrorTypeName: 'Microsoft.Online.SharePoint.Common.SpoNoSiteException', ErrorCode: -1 }),
    }),
  ])
  expect(await query('<nonsense', '')).toHaveLength(1)
  const nowhere = await query('<Method Name="GetMySiteHostUrl" Id="3" ObjectPathId="77" />', '')
  expect(nowhere).toMatchObject([{ ErrorInfo: { ErrorTypeName: 'Microsoft.SharePoint.Client.InvalidClientQueryException' } }])
})

test('an identity breaks a line, and is understood when it comes back', async () => {
  const [, , , , first] = await query('<ObjectPath Id="2" ObjectPathId="1" /><ObjectIdentityQuery Id="3" ObjectPathId="1" />')
  const identity = String(Object(first)['_ObjectIdentity_'])
  expect(identity).toMatch(/^[^\n]+:[\da-f-]{36}\nTenant$/)
  const back = `<Identity Id="1" Name="${identity.replace('\n', '&#xA;')}" />`
  expect((await query('<Method Name="GetMySiteHostUrl" Id="9" ObjectPathId="1" />', back)).at(-1)).toBe('https://source-my.sharepoint.com/')
})

test('personal sites come in pages until the continuation is null', async () => {
  const filter = (start: string): string =>
    `<Parameter TypeId="{b92aeee2-c92c-4b67-abcc-024e471bc140}"><Property Name="Filter" Type="String"></Property><Property Name="IncludeDetail" Type="Boolean">false</Property><Property Name="IncludePersonalSite" Type="Enum">1</Property><Property Name="StartIndex" Type="String">${start}</Property><Property Name="Template" Type="String">SPSPERS</Property></Parameter>`
  const urls = new Set<unknown>()
  let next: string | null = ''
  for (let pages = 0; next !== null && pages < 10; pages++) {
    const result: unknown = (await object('GetSitePropertiesFromSharePointByFilters', filter(next))).at(-1)
    const { _Child_Items_: items, NextStartIndexFromSharePoint: following } = Object(result)
    for (const item of items) urls.add(item.Url)
    expect(items[0]).toMatchObject({ Template: 'SPSPERS#10', LockState: 'Unlock', StorageUsage: 5 })
    next = following
  }
  expect(urls.size).toBe(sites)
})

test('a drive without owner is a deleted site', async () => {
  expect((await object('GetDeletedSitePropertiesFromSharePoint', text(''))).at(-1)).toMatchObject({
    _Child_Items_: [{ Url: 'https://source-my.sharepoint.com/personal/gone', Status: 'Recycled' }],
  })
})

test('trust is verified for the role that the partner has', async () => {
  expect((await value('VerifySPOTenantOrgRelation', trusted(2))).at(-1)).toBe(3)
  expect((await value('VerifySPOTenantOrgRelation', trusted(1))).at(-1)).toBe(1)
  expect((await value('GetSPOTenantOrgRelationAll')).at(-1)).toEqual([expect.stringContaining('target-my.sharepoint.com')])
})

test('a new identity map replaces the whole old one', async () => {
  const upload = (upn: string) =>
    value(
      'AddOrUpdateTenantIdentityMap',
      `<Parameter Type="Array"><Object Type="String">User,${world.tenant('source').id},${upn},x@target.example,x@target.example,RegularUser</Object><Object Type="String">nonsense</Object></Parameter>`,
      'target',
    )
  await upload('one@source.example')
  expect((await upload('two@source.example')).at(-1)).toEqual(['Invalid line: nonsense'])
  expect([...world.tenant('target').sharePointMap.keys()]).toEqual(['two@source.example'])
})

test('a scope keeps its failure to itself and says it behind what it ran', async () => {
  world.tenant('target').sharePointMap.clear()
  world.tenant('target').sharePointMap.set('ada', { sourceUpn: 'ada', targetUpn: 'ada.t', targetEmail: '', userType: 'RegularUser' })
  const path = (id: number, upn: string): string =>
    `<Method Id="${id}" ParentId="1" Name="GetTenantUserIdentityMappingItem"><Parameters><Parameter Type="Enum">0</Parameter>${text(upn)}</Parameters></Method>`
  const scope = (id: number): string =>
    `<ExceptionHandlingScopeSimple Id="${id + 1}"><ObjectPath Id="${id + 2}" ObjectPathId="${id}" /><Query Id="${id + 3}" ObjectPathId="${id}"><Query SelectAllProperties="true"><Properties /></Query></Query></ExceptionHandlingScopeSimple>`
  const answer = await query(scope(10) + scope(20), tenantPath + path(10, 'nobody') + path(20, 'ADA'), 'target')
  expect(answer).toMatchObject([
    { ErrorInfo: null },
    11,
    { HasException: true, ErrorInfo: { ErrorTypeName: 'Microsoft.SharePoint.Client.ResourceNotFoundException' } },
    22,
    { IsNull: false },
    23,
    { SourceUserKey: 'ada', TargetUserKey: 'ada.t' },
    21,
    { HasException: false, ErrorInfo: null },
  ])
})

test('a request with too many object paths is refused as a whole', async () => {
  const paths = Array.from({ length: 256 }, (_, index) => `<Property Id="${index + 2}" ParentId="1" Name="x" />`)
  expect(await query('', tenantPath + paths.join(''))).toMatchObject([
    { ErrorInfo: { ErrorMessage: 'The request uses too many resources.' } },
  ])
})

test('a personal site url may be empty', async () => {
  expect((await value('GetPersonalSiteUrl', text('p1@source.onmicrosoft.example'))).at(-1)).toBe(
    'https://source-my.sharepoint.com/personal/p1',
  )
  expect((await value('GetPersonalSiteUrl', text('ada@source.onmicrosoft.example'))).at(-1)).toBe('')
})

test('the move service answers compatibility and encryption', async () => {
  const get = async (path: string) => (await open.send('sharepointAdmin', 'GET', path, { client: 'execute' })).json()
  expect(
    await get("/_api/XTenantMoveCompatibilityCheck(targetTenantHostUrl='https%3A%2F%2Ftarget-my.sharepoint.com%2F')?api-version=1.6.0"),
  ).toMatchObject({
    XTenantMoveCompatibilityResult: 1,
  })
  expect(await get('/_api/CrossGeoTenantBYOK')).toEqual({ BYOKEnabled: false })
})

test('a move is known by the user and by its id, in both tenants', async () => {
  world.tenant('source').driveMoves.set('m1', {
    id: 'm1',
    sourceUpn: "o'hara@source.onmicrosoft.example",
    targetUpn: 'ada@target.onmicrosoft.example',
    status: 'completed',
    validateOnly: false,
    notBefore: null,
    createdDateTime: '2026-01-01T00:00:00Z',
    startedDateTime: '2026-01-01T00:00:00Z',
    finishedDateTime: '2026-01-01T01:00:00Z',
    error: null,
  })
  const job = async (path: string, side: 'source' | 'target') =>
    (await open.send('sharepointAdmin', 'GET', path, { client: 'execute', side })).json()
  expect(await job("/_api/UserMoveJobs(upn='o|hara@source.onmicrosoft.example')", 'source')).toMatchObject({
    StateName: 'Success',
    Direction: 'MoveOut',
  })
  expect(await job("/_api/UserMoveJobs/GetByMoveId(odbMoveId='m1')", 'target')).toMatchObject({ Direction: 'MoveIn' })
})
