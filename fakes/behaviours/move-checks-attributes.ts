import { bare, isSmtp, isVerified } from './transitions/addresses.ts'
import { deliveryAddress } from './transitions/mailbox.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'move-checks-attributes',
  claim:
    'A move needs a MailUser in the target that carries the ExchangeGuid of the source mailbox, has addresses in accepted domains only, and one of them in the delivery domain.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  on: 'mailbox.move-asked',
  happen(_world, { request: { target, accountId, deliveryDomain }, stamped, found, objections }) {
    const refuse = (code: string, message: string): void => void objections.push({ code, message })
    const account = target.accounts.get(accountId)
    if (!stamped || !account) return refuse('MigrationRecipientNotFoundException', 'The target mail user was not found.')
    if (stamped.type !== 'MailUser') return refuse('UserAlreadyHasMailboxException', `The target recipient is a ${stamped.type}.`)
    if (!found) return refuse('MissingExchangeGuidException', 'No source mailbox has the ExchangeGuid of the target mail user.')
    const stray = account.proxyAddresses.find(proxy => isSmtp(proxy) && !isVerified(target, bare(proxy)))
    if (stray) return refuse('NotAcceptedDomainException', `The proxy ${stray} is not in an accepted domain.`)
    if (!deliveryAddress(target, accountId, deliveryDomain))
      refuse('0x80070057', `The target mailbox doesn't have an SMTP proxy matching '${deliveryDomain}'.`)
  },
})
