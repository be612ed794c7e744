import { isHeld, isHeldByOrganization } from './transitions/holds.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'move-refuses-holds',
  claim:
    'A mailbox on hold of any kind is not moved: litigation, case, retention that keeps, a retention label, a delay hold, held items in its archive, or a retention of the whole organization that does not exclude it; nor into a MailUser on litigation hold.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  on: 'mailbox.move-asked',
  happen(_world, { stamped, found, objections }) {
    const from = found?.recipient
    if (!found || !from?.mailbox || !stamped) return
    if (isHeld(from) || isHeldByOrganization(found.source, from) || stamped.holds.litigation || from.mailbox.substrateHoldItems > 0)
      objections.push({ code: 'MailboxOnHoldException', message: 'The mailbox is on hold.' })
  },
})
