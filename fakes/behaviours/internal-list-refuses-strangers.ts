import { findByAddress } from '../tenant/find-account.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'internal-list-refuses-strangers',
  claim:
    'A list that takes mail from internal senders only, as lists do unless told otherwise, refuses an address that no recipient of its tenant carries; that a carried one counts as internal is assumed.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/powershell/module/exchange/set-distributiongroup',
  on: 'list.mail-asked',
  happen(_world, { tenant, group, sender, objections }) {
    if (group.acceptsStrangers === true || group.acceptMessagesOnlyFrom.size > 0 || findByAddress(tenant, sender)) return
    objections.push({ code: '5.7.133', message: `The sender ${sender} is no internal one, and may not write to ${group.displayName}.` })
  },
})
