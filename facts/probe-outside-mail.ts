import { defineProbe } from './define.ts'
import { flyThroughMailUser, type RedirectedCanary, redirectedSchema } from './probing/canary-to-mailbox.ts'
import { otherSide } from './probing/tools.ts'

export default defineProbe({
  id: 'probeOutsideMail',
  about:
    'What became of a message that came to the probe MailUser of the source from outside it: from the probe mailbox of the target, to which its target address leads back.',
  touches: 'Sends one message from the probe mailbox over the probe MailUser of the source back to the same mailbox, where it stays.',
  sides: ['target'],
  freshness: 'tenant',
  permissions: { graph: [['Mail.Send'], ['ExchangeMessageTrace.Read.All'], ['User.Read.All']] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/user-sendmail',
    'https://learn.microsoft.com/en-us/graph/api/exchangemessagetrace-list',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  ],
  value: redirectedSchema,
  read: async (context): Promise<RedirectedCanary> => flyThroughMailUser(context.side, otherSide(context.side), context),
})
