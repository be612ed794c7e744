import { findByAddress } from '../tenant/find-account.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'restricted-list-attributes-sender',
  claim:
    'A list that takes mail from certain senders only takes a foreign address as one of them when a recipient of its own tenant carries that address.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/exchange/recipients-in-exchange-online/manage-distribution-groups/manage-distribution-groups',
  on: 'list.mail-asked',
  happen(_world, { tenant, group, sender, objections }) {
    if (group.acceptMessagesOnlyFrom.size === 0) return
    const known = findByAddress(tenant, sender)
    const accepts = (id: string): boolean =>
      id === known?.id || (known !== undefined && tenant.groups.get(id)?.members.has(known.id) === true)
    if ([...group.acceptMessagesOnlyFrom].some(accepts)) return
    objections.push({ code: '5.7.124', message: `The sender ${sender} may not write to ${group.displayName}.` })
  },
})
