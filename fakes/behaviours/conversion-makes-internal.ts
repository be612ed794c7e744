import { withProxy } from './transitions/addresses.ts'
import { becomeInternal } from './transitions/identities.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'conversion-makes-internal',
  claim:
    'A converted account becomes a member that signs in by its user principal name and keeps its id, groups and licenses; the time is stamped (that the name before it stays as a proxy is assumed).',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  on: 'account.converted',
  happen(world, { tenant, account, wish: { userPrincipalName, mail } }) {
    const { userPrincipalName: previousUpn, mail: previousMail, proxyAddresses: before } = account
    account.userPrincipalName = userPrincipalName ?? previousUpn
    becomeInternal(tenant, account, world.clock.iso())
    account.proxyAddresses = withProxy(before, `smtp:${previousUpn}`)
    if (mail !== null) account.mail = mail
    world.emit('account.addresses-written', { tenant, account, before })
    if (account.mail !== previousMail) world.emit('account.mail-changed', { tenant, account, previous: previousMail })
  },
})
