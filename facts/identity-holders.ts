import { WavegateError } from '../domain/errors.ts'
import { anchorKey } from '../domain/identity-keys.ts'
import { defineTable } from './define.ts'
import { addDeleted, Holdings, holdersRow, type IdentityHolder, type IdentityHolders, keysOf } from './deleted-holders.ts'

const columns = ['id', 'userPrincipalName', 'displayName', 'mail', 'proxyAddresses', 'onPremisesImmutableId'] as const

export default defineTable({
  id: 'identityHolders',
  about:
    'Who holds a UPN, address, immutable id or ExchangeGuid: everything that the wave wants, that is held twice, or that something deleted still holds.',
  sides: ['target'],
  freshness: 'addresses',
  cost: 'bulk',
  permissions: { graph: ['User.Read.All'], exchange: ['Exchange.ManageAsApp'] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-list',
    'https://learn.microsoft.com/en-us/powershell/module/exchangepowershell/get-recipient',
  ],
  row: holdersRow,
  key: (entry: IdentityHolders) => entry.key,
  async *rows({ side, gateways, cohort, accountIds }) {
    const { graph, exchange } = gateways
    const held = new Holdings()
    // Nothing says how many users a directory has; but one without the accounts of the wave was not listed to its end.
    const unseen = new Set((await accountIds()).values().map(id => id.toLowerCase()))
    for await (const user of graph.allUsers(columns)) {
      unseen.delete(user.id.toLowerCase())
      const anchor = user.onPremisesImmutableId === null ? [] : [anchorKey(user.onPremisesImmutableId)]
      held.add('account', user.id, user.displayName, [...keysOf([user.userPrincipalName, user.mail], user.proxyAddresses), ...anchor])
    }
    const cut = `The list of all users of the ${side} lacks ${unseen.size} of the wave, so it is not whole; run again.`
    if (unseen.size > 0) throw new WavegateError('answer-truncated', cut)
    for await (const { ExternalDirectoryObjectId: id, Name, EmailAddresses } of exchange.recipients())
      held.add('recipient', id, Name, keysOf([], EmailAddresses))
    await addDeleted(gateways, held)
    const wanted = new Set(cohort.users.flatMap(user => keysOf([user.target.upn, user.targetMail], [])))
    const matters = (holders: readonly IdentityHolder[]): boolean =>
      new Set(holders.map(({ id }) => id)).size > 1 || holders.some(({ kind }) => kind.includes('deleted'))
    for (const [key, holders] of held.byKey) if (wanted.has(key) || matters(holders)) yield { key, holders }
  },
})
