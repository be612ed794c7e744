import { sidesOf } from '../defects/sides.ts'
import { defineDecoy } from './define.ts'

export default defineDecoy({
  id: 'delete-only-chat-policy',
  title: 'A retention policy that only deletes chats',
  temptedChecks: ['mailbox-hold'],
  source: 'https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.recipient.holds.inPlace.push(`skp${world.random.hex(32)}:1`)
  },
})
