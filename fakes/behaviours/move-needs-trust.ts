import { trustRefusal } from './transitions/move-trust.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'move-needs-trust',
  claim:
    'The source lets a mailbox go only over an app that both tenants have and the target gave its role, by a relationship on each side: that of the source names the target, this app and moves out, that of the target the source and moves in (the words are assumed).',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  on: 'mailbox.move-asked',
  happen(_world, { request: { target, endpoint }, found, objections }) {
    const refused = found && trustRefusal(found.source, target, endpoint)
    if (refused !== null) objections.push({ code: 'MRSRemotePermanentException', message: refused })
  },
})
