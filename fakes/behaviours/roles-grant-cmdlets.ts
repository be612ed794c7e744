import { defineBehaviour } from './define.ts'

/** Directory role templates: https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/permissions-reference */
const reading: readonly string[] = ['f2ef992c-3afb-46b9-b7cf-a126ee74c451']
const writing: readonly string[] = [
  '29232cdf-9323-42fd-ade2-1d097af3e4de',
  '62e90394-69f5-4237-9190-012177145e10',
  '17315797-102d-40b4-93e0-432062caca18',
]
const viewing: readonly string[] = ['View-Only Recipients', 'View-Only Configuration']

export default defineBehaviour({
  id: 'roles-grant-cmdlets',
  claim:
    'What an app may run in Exchange follows from the directory roles of its service principal and from the Exchange role groups that it is a member of: a reader or a view-only role runs what reads (recipients and configuration are not told apart here), an administrator everything, an app with neither nothing, although its token is good.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/powershell/exchange/app-only-auth-powershell-v2',
  on: 'cmdlet.access-asked',
  happen(_world, { tenant, clientId, reads, answer }) {
    const principal = [...tenant.servicePrincipals.values()].find(each => each.appId === clientId)
    if (!principal?.accountEnabled) return
    const isWriter = principal.directoryRoles.some(role => writing.includes(role))
    const isReader =
      principal.directoryRoles.some(role => reading.includes(role)) ||
      principal.exchangeRoles?.some(role => viewing.includes(role)) === true
    answer.isWriter ||= isWriter
    answer.isGranted ||= isWriter || (reads && isReader)
  },
})
