import { isVerified } from './transitions/addresses.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'upn-in-verified-domain',
  claim: 'A user principal name has to be in a verified domain of its tenant.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/user',
  on: 'account.change-asked',
  happen(_world, { tenant, change: { userPrincipalName }, objections }) {
    if (userPrincipalName === undefined || isVerified(tenant, userPrincipalName)) return
    const message =
      'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.'
    objections.push({ code: 'Request_BadRequest', message })
  },
})
