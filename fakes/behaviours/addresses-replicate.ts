import { usualDelays } from '../tenant/delays.ts'
import type { Recipient } from '../tenant/recipient.ts'
import { defineBehaviour } from './define.ts'

const lastWrite = new WeakMap<Recipient, number>()

export default defineBehaviour({
  id: 'addresses-replicate',
  claim: 'Addresses written in Entra show in Exchange some minutes later; what is written in Exchange shows in both at once.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/entra/architecture/architecture',
  delays: [usualDelays.exchangeAddresses],
  on: 'account.addresses-written',
  happen(world, { tenant, account, before }) {
    const recipient = tenant.recipients.get(account.id)
    if (!recipient) return
    recipient.staleAddresses ??= [...before]
    const write = (lastWrite.get(recipient) ?? 0) + 1
    lastWrite.set(recipient, write)
    world.clock.after(world.delays.exchangeAddresses, () => {
      if (lastWrite.get(recipient) === write) delete recipient.staleAddresses
    })
  },
})
