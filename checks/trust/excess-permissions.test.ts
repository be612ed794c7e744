import { appPermissions } from '../../facts/testing-trust.ts'
import { proveCheck } from '../testing.ts'
import excessPermissions from './excess-permissions.ts'

const enough = appPermissions()
const facts = (source = enough, target = enough) => ({ 'source.appPermissions': source, 'target.appPermissions': target })

proveCheck(excessPermissions, {
  pass: [
    { name: 'both hold what is asked for', facts: facts() },
    { name: 'one holds what another fact asks for', facts: facts(enough, appPermissions(['Policy.Read.All', 'AuditLog.Read.All'])) },
    { name: 'one may change things, which app-permissions says', facts: facts(appPermissions(['Policy.Read.All', 'User.Invite.All'])) },
  ],
  fail: [
    {
      name: 'both may read more',
      message: 'further',
      found:
        /hold 2 further permissions to read, which no fact asks for: source graph Reports\.Read\.All, target sharepoint TermStore\.Read\.All\.$/,
      facts: facts(
        appPermissions(['Policy.Read.All', 'Reports.Read.All']),
        appPermissions(undefined, undefined, [{ service: 'sharepoint', permissions: ['TermStore.Read.All'] }]),
      ),
    },
  ],
})
