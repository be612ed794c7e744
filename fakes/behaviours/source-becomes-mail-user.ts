import { completeMove } from './transitions/mailbox.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'source-becomes-mail-user',
  claim:
    'At the end of a move the target MailUser becomes the mailbox, and the source mailbox a MailUser whose target address is the address of the user in the delivery domain.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  on: 'mailbox.moved',
  happen(world, { from, to, deliveredTo }) {
    completeMove(from, to, deliveredTo, world.clock.iso())
  },
})
