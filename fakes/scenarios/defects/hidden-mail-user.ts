import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'hidden-mail-user',
  title: 'The source MailUser is hidden from address lists',
  gate: 'close',
  checks: ['profile-resolution'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.recipient.hiddenFromAddressLists = true
    source.account.showInAddressList = false
  },
})
