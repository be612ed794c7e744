import { defineBehaviour } from './define.ts'

const wanted: readonly string[] = ['Migration', 'Move Mailboxes']

export default defineBehaviour({
  id: 'endpoint-test-needs-move-roles',
  claim:
    'Testing a migration endpoint takes a role group with the roles Migration and Move Mailboxes, or an administrator: Global Reader and view-only roles are refused (which of the two roles is the needed one is not published).',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/powershell/module/exchange/test-migrationserveravailability',
  on: 'cmdlet.access-asked',
  happen(_world, { tenant, clientId, cmdlet, answer }) {
    if (cmdlet !== 'Test-MigrationServerAvailability') return
    const principal = [...tenant.servicePrincipals.values()].find(each => each.appId === clientId)
    if (!principal?.accountEnabled) return
    answer.isGranted ||= wanted.every(role => principal.exchangeRoles?.includes(role))
  },
})
