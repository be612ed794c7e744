import { expiredSecret } from './transitions/move-trust.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'move-needs-endpoint',
  claim: 'A move is refused while its endpoint cannot sign in to the source: a wrong or expired secret, lost credentials.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  on: 'mailbox.move-asked',
  happen(world, { request: { target, endpoint }, objections }) {
    const broken = endpoint.brokenBecause ?? expiredSecret(target, endpoint, world.clock.now())
    if (broken !== null) objections.push({ code: 'MRSRemotePermanentException', message: broken })
  },
})
