import { defineProbe } from './define.ts'
import { flyThroughMailUser, type RedirectedCanary, redirectedSchema } from './probing/canary-to-mailbox.ts'

export default defineProbe({
  id: 'probeMailFlow',
  about:
    'What became of a message from the probe mailbox of this side to the probe MailUser of this side, as both tenants trace it: its target address leads to the probe mailbox of the other.',
  touches: 'Sends one message from the probe mailbox over the probe MailUser to the probe mailbox of the other tenant, where it stays.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  permissions: { graph: [['Mail.Send'], ['ExchangeMessageTrace.Read.All'], ['User.Read.All']] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/user-sendmail',
    'https://learn.microsoft.com/en-us/graph/api/exchangemessagetrace-list',
  ],
  value: redirectedSchema,
  read: async (context): Promise<RedirectedCanary> => flyThroughMailUser(context.side, context.side, context),
})
