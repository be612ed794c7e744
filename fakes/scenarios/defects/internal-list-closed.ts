import { withoutProxy } from '../../behaviours/transitions/addresses.ts'
import { findGroup, groupNames } from '../groups.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'internal-list-closed',
  title: 'The user writes to a list of the source for internal senders, and is none any more',
  gate: 'close',
  checks: ['restricted-recipient'],
  alsoFound: ['attribution'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/powershell/module/exchange/set-distributiongroup',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    const list = findGroup(source.tenant, groupNames.scope)
    const receivedDateTime = world.clock.iso()
    source.tenant.messages.push({
      id: world.random.guid(),
      messageId: `<${world.random.hex(16)}@source.example>`,
      senderAddress: pair.sourceUpn,
      recipientAddress: list.mail ?? '',
      subject: 'News',
      size: 20_000,
      receivedDateTime,
      status: 'expanded',
      visibleFrom: receivedDateTime,
    })
    source.account.proxyAddresses = withoutProxy(source.account.proxyAddresses, `smtp:${pair.targetUpn}`)
  },
})
