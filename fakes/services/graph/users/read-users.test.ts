import { describe, expect, test } from 'vitest'
import { addAccounts, ask, at, eventual, graphWorld, items } from '../testing.ts'

describe('listing users', () => {
  test('lists users in pages of $top with a nextLink that works', async () => {
    const world = graphWorld()
    addAccounts(world, 'source', 250)
    const seen: unknown[] = []
    let line = 'GET /v1.0/users?$select=id&$top=100'
    let pages = 0
    for (; pages < 10; pages++) {
      const { body } = await ask(world, line)
      seen.push(...items(body).map(user => at(user, 'id')))
      const next = at(body, '@odata.nextLink')
      if (typeof next !== 'string') break
      expect(next).toMatch(/^https:\/\/graph\.example\/v1\.0\/users\?/u)
      line = `GET ${next}`
    }
    expect(pages).toBe(2)
    expect(new Set(seen).size).toBe(251)
  })

  test('loses nobody when the account that ended a page is deleted before the next page', async () => {
    const world = graphWorld()
    addAccounts(world, 'source', 9)
    const first = await ask(world, 'GET /v1.0/users?$top=5')
    const last = at(items(first.body).at(-1), 'id')
    await ask(world, `DELETE /v1.0/users/${String(last)}`)
    const second = await ask(world, `GET ${String(at(first.body, '@odata.nextLink'))}`)
    const ids = [...items(first.body), ...items(second.body)].map(user => at(user, 'id'))
    expect(new Set(ids)).toEqual(new Set([...world.tenant('source').accounts.keys(), last]))
  })

  test('rejects $top 1000 in the words of the vendor', async () => {
    const { status, body } = await ask(graphWorld(), 'GET /v1.0/users?$top=1000')
    expect(status).toBe(400)
    expect(at(body, 'error')).toMatchObject({
      code: 'Request_UnsupportedQuery',
      message: "Invalid page size specified: '1000'. Must be between 1 and 999 inclusive.",
    })
  })

  test('shows the default properties without $select and only the selected ones with it', async () => {
    const world = graphWorld()
    const plain = await ask(world, 'GET /v1.0/users/ada')
    expect(plain.body).toMatchObject({ id: 'ada', businessPhones: [], userPrincipalName: 'ada@source.onmicrosoft.example' })
    expect(plain.body).not.toHaveProperty('userType')
    const lean = await ask(world, 'GET /v1.0/users/ada?$select=userType,notThere')
    expect(lean.body).toEqual({ '@odata.context': expect.any(String), id: 'ada', userType: 'Member' })
  })

  test('finds one user by UPN without regard to case and answers 404 with the vendor error envelope otherwise', async () => {
    const world = graphWorld()
    expect((await ask(world, 'GET /v1.0/users/ADA@source.onmicrosoft.example')).status).toBe(200)
    const missing = await ask(world, 'GET /v1.0/users/nobody', { headers: { 'client-request-id': 'mine' } })
    expect(missing.status).toBe(404)
    expect(missing.body).toEqual({
      error: {
        code: 'Request_ResourceNotFound',
        message: expect.stringContaining("Resource 'nobody' does not exist"),
        innerError: { date: '2026-11-23T12:00:00', 'request-id': expect.any(String), 'client-request-id': 'mine' },
      },
    })
  })

  test('answers 501 when a collection selects a property that only a single user has', async () => {
    expect((await ask(graphWorld(), 'GET /v1.0/users?$select=id,mailboxSettings')).status).toBe(501)
  })

  test('shows the conversion stamp in beta only', async () => {
    const world = graphWorld()
    expect((await ask(world, 'GET /v1.0/users/ada?$select=convertedToInternalUserDateTime')).body).not.toHaveProperty(
      'convertedToInternalUserDateTime',
    )
    expect((await ask(world, 'GET /beta/users/ada?$select=convertedToInternalUserDateTime')).body).toHaveProperty(
      'convertedToInternalUserDateTime',
      null,
    )
  })

  test('charges two units for a list and one with $select', async () => {
    const world = graphWorld()
    expect((await ask(world, 'GET /v1.0/users')).answer.headers).toHaveProperty('x-ms-resource-unit', '2')
    expect((await ask(world, 'GET /v1.0/users?$select=id')).answer.headers).toHaveProperty('x-ms-resource-unit', '1')
  })
})

describe('filters', () => {
  test('ne without ConsistencyLevel is Request_UnsupportedQuery', async () => {
    const world = graphWorld()
    const filter = encodeURIComponent("userType ne 'Guest'")
    const refused = await ask(world, `GET /v1.0/users?$filter=${filter}`)
    expect(at(refused.body, 'error', 'code')).toBe('Request_UnsupportedQuery')
    const half = await ask(world, `GET /v1.0/users?$filter=${filter}`, { headers: eventual })
    expect(half.status).toBe(400)
    const served = await ask(world, `GET /v1.0/users?$filter=${filter}&$count=true`, { headers: eventual })
    expect(served.body).toMatchObject({ '@odata.count': 1, value: [{ id: 'ada' }] })
  })

  test('more than fifteen values of in are refused without ConsistencyLevel', async () => {
    const values = Array.from({ length: 16 }, (_, n) => `'user-${n}'`).join(',')
    const { body } = await ask(graphWorld(), `GET /v1.0/users?$filter=${encodeURIComponent(`id in (${values})`)}`)
    expect(at(body, 'error', 'message')).toContain('Max allowed: 15')
  })

  test.each([
    ["userPrincipalName eq 'ADA@source.onmicrosoft.example'", ['ada']],
    ["id in ('ada','user-1')", ['ada', 'user-1']],
    ["startsWith(displayName,'user') and not (id eq 'user-0')", ['user-1']],
    ["endsWith(mail,'onmicrosoft.example') and accountEnabled eq true", ['ada', 'user-0', 'user-1']],
    ["proxyAddresses/any(p:p eq 'smtp:user-0@source.onmicrosoft.example')", ['user-0']],
    ["proxyAddresses/any(p:startsWith(p,'SMTP:ada')) or id eq 'user-1'", ['ada', 'user-1']],
    ['createdDateTime ge 2026-01-01T00:00:00Z and createdDateTime lt 2026-01-02', ['ada', 'user-0', 'user-1']],
    ['createdDateTime gt 2026-06-01T00:00:00Z', []],
    ['assignedLicenses/$count eq 0 and externalUserState eq null', ['ada', 'user-0', 'user-1']],
    ["displayName eq 'O''Neil'", []],
  ])('serves %s', async (filter, expected) => {
    const world = graphWorld()
    addAccounts(world, 'source', 2)
    const { status, body } = await ask(world, `GET /v1.0/users?$count=true&$filter=${encodeURIComponent(filter)}`, { headers: eventual })
    expect(status).toBe(200)
    expect(items(body).map(user => at(user, 'id'))).toEqual(expected)
  })

  test.each(['userType eq', "userType eq 'Guest' and", 'nothing(', "nonsense eq 'x'", "userType like 'x'"])(
    'refuses %s with 400',
    async filter => {
      expect((await ask(graphWorld(), `GET /v1.0/users?$filter=${encodeURIComponent(filter)}`)).status).toBe(400)
    },
  )
})

test('counts users as plain text, for eventual readers only', async () => {
  const world = graphWorld()
  addAccounts(world, 'source', 3)
  expect((await ask(world, 'GET /v1.0/users/$count')).status).toBe(400)
  expect((await ask(world, 'GET /v1.0/users/$count', { headers: eventual })).body).toBe('4')
})

test('pages through 20,000 users to the end', async () => {
  const world = graphWorld()
  addAccounts(world, 'source', 20_000)
  let line = 'GET /v1.0/users?$select=id,userType&$top=999'
  let seen = 0
  for (let page = 0; page < 30; page++) {
    const { body } = await ask(world, line)
    seen += items(body).length
    const next = at(body, '@odata.nextLink')
    if (typeof next !== 'string') break
    line = `GET ${next}`
  }
  expect(seen).toBe(20_001)
})
