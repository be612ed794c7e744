import { sampleSettings, sampleUser, sourceId, targetId } from '../../checks/testing-samples.ts'
import type { UserPair } from '../../domain/account.ts'
import { WavegateError } from '../../domain/errors.ts'
import type { FactRecord } from '../../domain/run-record.ts'
import { parseRef } from '../../facts/gather.ts'
import type { Recipient } from '../../facts/recipients.ts'
import { byText, digestOf, writeFailure, writeTable, writeValue } from '../../facts/snapshot.ts'
import { account, organization, recipient } from '../../facts/testing.ts'
import type { AccountRow } from '../../facts/users.ts'
import { writeManifest } from '../../run/manifest.ts'

const readAt = '2026-03-01T20:00:00.000Z'
const gatheredAt = '2026-03-01T20:05:00.000Z'
const guidOf = (at: number): string => `${String(at + 1).padStart(8, '0')}-1111-4111-8111-111111111111`

/** What is wrong with one user, on purpose; who is not named has nothing. `null` leaves the target account out. */
interface Wrong {
  readonly from?: Partial<Recipient>
  readonly to?: Partial<Recipient>
  readonly account?: Partial<AccountRow> | null
}

const names = ['ada', 'ben', 'cyd', 'dot', 'eve', 'fay', 'gus', 'hal', 'ida', 'jon', 'kim', 'lea'] as const

const wrong: Partial<Record<(typeof names)[number], Wrong>> = {
  ben: { to: { exchangeGuid: null, archiveGuid: null, proxies: ['smtp:ben@target.example'] }, from: { archiveGuid: guidOf(90) } },
  cyd: { to: { exchangeGuid: guidOf(91) } },
  dot: { to: { type: 'UserMailbox', exchangeGuid: guidOf(92) } },
  eve: { account: { userType: 'Guest' } },
  fay: { account: { externalUserState: 'PendingAcceptance' } },
  gus: { account: { usageLocation: null } },
  hal: { to: { targetAddress: 'hal@elsewhere.example' } },
  // Directory data is hostile: a formula, markup and a terminal escape.
  ida: { account: { displayName: '=HYPERLINK("https://evil.example")<script>\u001b[2J' }, to: { primarySmtp: 'ida@unknown.example' } },
  jon: { from: { archiveGuid: guidOf(93) }, to: { archiveGuid: null } },
  kim: { account: null },
  lea: { to: { exchangeGuid: guidOf(11).toUpperCase() } },
}

const users: readonly UserPair[] = names.map((name, at) => sampleUser(name, { batch: at < 6 ? 'batch-1' : 'batch-2', pilot: at === 0 }))

const dnOf = (name: string): string => `/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=${name}`

function sourceRecipient(name: (typeof names)[number], at: number): Recipient {
  const upn = `${name}@source.example`
  const proxies = [`smtp:${upn}`, `smtp:${name}@source.onmicrosoft.com`]
  return recipient(sourceId(name), {
    upn,
    displayName: `User ${name}`,
    primarySmtp: upn,
    proxies,
    exchangeGuid: guidOf(at),
    legacyExchangeDn: dnOf(name),
    ...wrong[name]?.from,
  })
}

function targetRecipient(name: (typeof names)[number], at: number): Recipient {
  const upn = `${name}@target.example`
  const proxies = [`smtp:${upn}`, `x500:${dnOf(name).toLowerCase()}`]
  return recipient(targetId(name), {
    type: 'MailUser',
    upn,
    displayName: `User ${name}`,
    primarySmtp: upn,
    proxies,
    exchangeGuid: guidOf(at),
    targetAddress: `${name}@source.onmicrosoft.com`,
    ...wrong[name]?.to,
  })
}

function targetAccount(name: (typeof names)[number]): AccountRow {
  const upn = `${name}@target.example`
  return account(targetId(name), {
    userPrincipalName: upn,
    displayName: `User ${name}`,
    mail: upn,
    primarySmtp: upn,
    userType: 'Member',
    creationType: 'Invitation',
    externalUserState: 'Accepted',
    identities: [
      { signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null },
      { signInType: 'userPrincipalName', issuer: 'target.onmicrosoft.com', issuerAssignedId: upn },
    ],
    ...wrong[name]?.account,
  })
}

/** The checks that the golden run judges. */
const onlyChecks = [
  'archive-guid',
  'exchange-guid',
  'external-member',
  'identity-map',
  'legacy-dn',
  'primary-smtp',
  'target-account',
  'target-address',
  'target-mailbox',
  'usage-location',
  'verified-domains',
]

const present = names.filter(name => wrong[name]?.account !== null)

/** Writes the run folder of twelve users and one fact that could not be read. All times are fixed. */
export async function writeTwelveUsers(runFolder: string): Promise<void> {
  const table = async (ref: string, rows: readonly unknown[]): Promise<FactRecord> => {
    const { fact } = parseRef(ref)
    if (fact.kind !== 'table') throw new WavegateError('internal', `${ref} is no table.`)
    return writeTable(
      runFolder,
      ref,
      fact,
      rows.map(row => ({ row, at: readAt })),
    )
  }
  const source = parseRef('source.organization').fact
  if (source.kind !== 'value') throw new WavegateError('internal', 'source.organization is no value.')
  const map = users.map(({ key, wave, batch, pilot, source, target, targetMail }, position) => ({
    key,
    position,
    wave,
    batch,
    pilot,
    sourceUpn: source.upn,
    targetUpn: target.upn,
    sourceId: null,
    targetId: null,
    targetMail,
    adGuid: null,
  }))
  const refused = new WavegateError('throttled', 'The target refused to say what its domains are, six times; it asked to wait 900 s.')
  const facts = [
    await table('pair.identityMap', map),
    await table(
      'source.users',
      names.map(name =>
        account(sourceId(name), {
          userPrincipalName: `${name}@source.example`,
          displayName: wrong[name]?.account?.displayName ?? `User ${name}`,
        }),
      ),
    ),
    await table('target.users', present.map(targetAccount)),
    await table('source.recipients', names.map(sourceRecipient)),
    await table(
      'target.formerMailboxes',
      present.map(name => ({ objectId: targetId(name), previousType: 'None' })),
    ),
    await table(
      'target.recipients',
      present.map(name => targetRecipient(name, names.indexOf(name))),
    ),
    await table('target.acceptedDomains', [
      { domain: 'target.example', type: 'Authoritative', isDefault: true, isInitial: false },
      { domain: 'target.onmicrosoft.com', type: 'Authoritative', isDefault: false, isInitial: true },
    ]),
    await writeValue(runFolder, 'source.organization', source, organization('source'), readAt),
    await writeFailure(runFolder, 'target.organization', refused, readAt),
  ]
  const tenants = {
    source: { tenantId: '5aaaaaaa-0000-4000-8000-000000000001', initialDomain: 'source.onmicrosoft.com' },
    target: { tenantId: '7aaaaaaa-0000-4000-8000-000000000002', initialDomain: 'target.onmicrosoft.com' },
  }
  await writeManifest(runFolder, {
    format: 1,
    id: '2026-03-01T20-00-00-golden',
    tool: { name: 'wavegate', version: '0.0.0' },
    catalogDigest: digestOf('golden'),
    gate: 'prestage',
    wave: 'wave-1',
    tenants: { ...tenants, names: { source: 'Source', target: 'Target' } },
    cohort: { users: users.length, manifestDigest: digestOf('twelve users') },
    settings: { ...sampleSettings, workloads: ['mailbox'] },
    startedAt: '2026-03-01T19:59:00.000Z',
    gatheredAt,
    identities: [],
    facts: facts.toSorted((a, b) => byText(a.ref, b.ref)),
    requests: [],
    onlyChecks,
    probes: false,
  })
}
