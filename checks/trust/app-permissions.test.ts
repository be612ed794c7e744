import { appPermissions } from '../../facts/testing-trust.ts'
import { proveCheck } from '../testing.ts'
import appPermissionsCheck from './app-permissions.ts'

const enough = appPermissions()
const facts = (source = enough, target = enough) => ({ 'source.appPermissions': source, 'target.appPermissions': target })

proveCheck(appPermissionsCheck, {
  pass: [
    { name: 'both hold what is asked for', facts: facts() },
    { name: 'one may read more than is asked for', facts: facts(appPermissions(['Policy.Read.All', 'Reports.Read.All'])) },
    {
      name: 'one holds what a fact asks for that this run does not gather',
      facts: facts(appPermissions(['Policy.Read.All', 'AuditLog.Read.All'])),
    },
  ],
  fail: [
    {
      name: 'the source lacks one',
      message: 'missing',
      found: /lack 1 permission: source graph Policy\.Read\.All \(partnerAccess\)\. .*: none\.$/,
      facts: facts(appPermissions([])),
    },
    {
      name: 'the target lacks one, and the source may write',
      message: 'missing',
      found: /target graph .* read content: source graph Group\.ReadWrite\.All\.$/,
      facts: facts(appPermissions(['Policy.Read.All', 'Group.ReadWrite.All']), appPermissions([])),
    },
    {
      name: 'a token of one service was never granted anything',
      message: 'missing',
      facts: facts(
        enough,
        appPermissions(['Policy.Read.All'], [{ service: 'exchange', anyOf: ['Exchange.ManageAsApp'], facts: ['recipients'] }]),
      ),
    },
    {
      name: 'the source may read mail',
      message: 'excess',
      found: /source graph Mail\.Read\.$/,
      facts: facts(appPermissions(['Policy.Read.All', 'Mail.Read'])),
    },
    {
      name: 'the target may open every mailbox',
      message: 'excess',
      found: /1 permission that can change things or read content, .*: target exchange full_access_as_app\.$/,
      facts: facts(enough, appPermissions(undefined, undefined, [{ service: 'exchange', permissions: ['full_access_as_app'] }])),
    },
    { name: 'the target may write', message: 'excess', facts: facts(enough, appPermissions(['Policy.Read.All', 'User.Invite.All'])) },
  ],
})
