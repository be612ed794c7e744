import { account, license, recipient, sku } from '../../facts/testing.ts'
import { licenseGroup } from '../../facts/testing-trust.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sampleUser, sourceId, targetId } from '../testing-samples.ts'
import check from './license-seats.ts'

const e3 = '05e9a617-0261-4cee-bb44-138d3ef5d965'
const e5 = '06ebc4ee-1bb5-47dd-8120-11324bc54e06'
const moves = 'aaaaaaaa-0000-4000-8000-000000000777'
const seats = (free: number) => ({ enabled: 10 + free, consumed: 10 })
const users = [sampleUser('ada'), sampleUser('bob')]

interface Given {
  readonly migration?: number
  readonly base?: number
  readonly held?: readonly string[]
  readonly sourceType?: string
  readonly capabilities?: string[]
}
const facts = ({ migration = 2, base = 2, held = [], sourceType = 'UserMailbox', capabilities = [] }: Given) => ({
  'source.subscribedSkus': [sku(e3, 'SPE_E3', [], seats(0)), sku(moves, 'CSP_Cross-tenant_user_data_migration', [], seats(0))],
  'target.subscribedSkus': [
    sku(e3, 'SPE_E3', [], seats(50)),
    sku(e5, 'SPE_E5', [], seats(base)),
    sku(moves, 'Cross_tenant_user_data_migration', [], seats(migration)),
  ],
  'source.licenseGroups': [licenseGroup(sampleSettings.source.reachBackLicenseGroup ?? '', [{ skuId: e3, disabledPlans: [] }])],
  'target.licenseGroups': [licenseGroup(sampleSettings.target.fullLicenseGroups[0] ?? '', [{ skuId: e5, disabledPlans: [] }])],
  'source.users': ['ada', 'bob'].map(name => account(sourceId(name), { licenses: [license(e3)] })),
  'target.users': ['ada', 'bob'].map(name => account(targetId(name), { licenses: [license(e3), ...held.map(id => license(id))] })),
  'source.recipients': ['ada', 'bob'].map(name => recipient(sourceId(name), { type: sourceType })),
  'target.recipients': ['ada', 'bob'].map(name => recipient(targetId(name), { type: 'MailUser', capabilities })),
})

proveCheck(check, {
  pass: [
    { name: 'exactly enough are left', users, facts: facts({}) },
    { name: 'none is left and everybody has them', users, facts: facts({ migration: 0, base: 0, held: [moves, e5] }) },
    { name: 'Exchange has noted the migration license', users, facts: facts({ migration: 0, capabilities: ['ExchangeT2TMbxMove'] }) },
    { name: 'the mailboxes move without a license', users, facts: facts({ migration: 0, sourceType: 'SharedMailbox' }) },
  ],
  fail: [
    {
      name: 'one migration license is left for two',
      message: 'migration',
      found: /^2 users .* 1 is left/,
      users,
      facts: facts({ migration: 1 }),
    },
    {
      name: 'base licenses of another product do not help',
      message: 'base',
      found: /in the target .* 1 is left/,
      users,
      facts: facts({ base: 1 }),
    },
    {
      name: 'the source has none for its accounts after cutover',
      message: 'base',
      found: /in the source/,
      users,
      facts: { ...facts({}), 'source.users': ['ada', 'bob'].map(name => account(sourceId(name), { licenses: [license(e5)] })) },
    },
    {
      name: 'an account that does not exist yet needs a seat, too',
      message: 'migration',
      users: [...users, sampleUser('eve', { target: { side: 'target', upn: 'eve@target.example', objectId: undefined } })],
      facts: { ...facts({}), 'source.users': ['ada', 'bob', 'eve'].map(name => account(sourceId(name), { licenses: [license(e3)] })) },
    },
  ],
  undecided: [{ name: 'a named group was not found', users, facts: { ...facts({}), 'target.licenseGroups': [] } }],
})
