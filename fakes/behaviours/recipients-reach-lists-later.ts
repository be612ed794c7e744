import { usualDelays } from '../tenant/delays.ts'
import { keepRecipient } from './transitions/replicas.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'recipients-reach-lists-later',
  claim:
    'A recipient that a cmdlet changed is in the lists of Exchange as it was before, for up to a minute and a half; read by its identity it is current.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/powershell/module/exchange/get-recipient',
  delays: [usualDelays.exchangeLists],
  on: 'recipient.changing',
  happen(world, { tenant, recipient }) {
    keepRecipient(world, tenant, recipient, world.delays.exchangeLists)
  },
})
