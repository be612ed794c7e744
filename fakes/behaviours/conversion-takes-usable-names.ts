import { findByAddress } from '../tenant/find-account.ts'
import { domainOf, isVerified } from './transitions/addresses.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'conversion-takes-usable-names',
  claim:
    'The conversion of a cloud account asks for a user principal name in a verified domain that is not federated; a mail that is given has to be in a verified domain too. A synced account keeps its name.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  on: 'account.conversion-asked',
  happen(_world, { tenant, account, wish: { userPrincipalName: upn, mail }, objections }) {
    const refuse = (message: string): void => void objections.push({ code: 'badRequest', message })
    if (account.onPremisesSyncEnabled) {
      if (upn !== null) refuse('The userPrincipalName cannot be given for a user that is synchronized from on-premises.')
    } else if (!upn) refuse('The userPrincipalName is required and must not be empty.')
    else if (!isVerified(tenant, upn)) refuse(`The domain '${domainOf(upn)}' of the userPrincipalName is not verified or is shared.`)
    else if (tenant.domains.get(domainOf(upn))?.authenticationType === 'Federated')
      refuse(`The domain '${domainOf(upn)}' of the userPrincipalName is federated.`)
    else if ((findByAddress(tenant, upn) ?? account) !== account)
      objections.push({
        code: 'Request_BadRequest',
        message: 'Another object with the same value for property userPrincipalName already exists.',
        detail: { code: 'ObjectConflict', target: 'userPrincipalName' },
      })
    if (mail === '') refuse('The mail must not be empty.')
    else if (mail !== null && !isVerified(tenant, mail)) refuse(`The domain '${domainOf(mail)}' of the mail is not verified.`)
  },
})
