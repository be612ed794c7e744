import { expiredSecret, moveRelationship, trustRefusal } from './transitions/move-trust.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'endpoint-test-meets-setup',
  claim:
    'Testing an endpoint with a mailbox meets what a move would: sign-in, trust, a MailUser with the ExchangeGuid of a source mailbox, and the published scope, which counts at once here; without a mailbox it meets the sign-in only.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/powershell/module/exchange/test-migrationserveravailability',
  on: 'endpoint.test-asked',
  happen(world, { tenant: target, endpoint, address, stamped, found, objections }) {
    const refuse = (code: string, message: string): void => void objections.push({ code, message })
    const broken = endpoint.brokenBecause ?? expiredSecret(target, endpoint, world.clock.now())
    if (broken !== null) return refuse('', broken)
    if (address === null) return
    const source = [...world.tenants.values()].find(each => each.initialDomain.toLowerCase() === endpoint.remoteTenant.toLowerCase())
    if (!source) return refuse('CommunicationErrorTransientException', `The remote tenant "${endpoint.remoteTenant}" couldn't be reached.`)
    const refused = trustRefusal(source, target, endpoint)
    if (refused !== null) return refuse('', refused)
    if (!stamped) return refuse('MigrationRecipientNotFoundException', `The target mail user "${address}" couldn't be found.`)
    if (stamped.type !== 'MailUser')
      return refuse('UserAlreadyHasMailboxException', `The recipient "${address}" is a ${stamped.type}, not a mail user.`)
    if (!stamped.exchangeGuid) return refuse('MissingExchangeGuidException', `The target mail user "${address}" has no ExchangeGuid.`)
    if (!found) {
      const missing = `No mailbox with ExchangeGuid "${stamped.exchangeGuid}" exists in "${endpoint.remoteTenant}".`
      return refuse('MissingExchangeGuidException', missing)
    }
    const scopes = moveRelationship(source, target)?.mailboxMovePublishedScopes ?? []
    if (scopes.some(id => source.groups.get(id)?.members.has(found.recipient.id))) return
    const outside = `The mailbox "${stamped.exchangeGuid}" isn't in the scope of the organization relationship.`
    refuse('MailboxNotInCrossTenantMigrationScopeException', outside)
  },
})
