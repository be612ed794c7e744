import { usualDelays } from '../tenant/delays.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'traces-appear-later',
  claim: 'A message that went through is in the message trace some minutes later.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/exchange/monitoring/trace-an-email-message/message-trace-modern-eac',
  delays: [usualDelays.messageTraces],
  on: 'mail.handled',
  happen(world, { tenant, message, address, status }) {
    const now = world.clock.now()
    tenant.messages.push({
      ...message,
      id: world.random.guid(),
      recipientAddress: address,
      receivedDateTime: new Date(now).toISOString(),
      status,
      visibleFrom: new Date(now + world.delays.messageTraces).toISOString(),
    })
  },
})
