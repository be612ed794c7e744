import { defineCheck } from '../define.ts'
import { hasOwnIdentity } from './rule-identities.ts'

export default defineCheck({
  id: 'internal-member',
  title: 'The target account is converted to an internal member',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { setup: ['4.1'], tests: ['TC-18'], limitations: ['L.2'] },
  needs: ['target.users', 'target.conversionStamps'],
  messages: {
    external: {
      found: 'The target account {upn} is not converted: {trace} is still there.',
      fix: 'Convert {upn} to an internal user, and check that it holds no directory role if the service refuses.',
    },
    stampless: {
      found: 'The target account {upn} looks internal, but carries no stamp of a conversion.',
      fix: 'Find out how {upn} became internal; delete a look-alike and convert the account that synchronization provisioned.',
    },
    guest: {
      found: 'The target account {upn} is of the user type {type}, not Member.',
      fix: 'Set userType of {upn} to Member.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: ['https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal'],
  judge(user, facts, verdict) {
    const { userType, creationType, externalUserState, identities } = facts['target.users'].row(user.target)
    const upn = user.target.upn
    const federated = identities.find(({ signInType }) => signInType.toLowerCase() === 'federated')
    const traces = [
      ...(federated ? [`the identity of ${federated.issuer ?? 'another issuer'}`] : []),
      ...(creationType === null ? [] : [`the creation type ${creationType}`]),
      ...(externalUserState === null ? [] : [`the invitation state ${externalUserState}`]),
    ]
    if (traces[0] !== undefined) return verdict.fail('external', { upn, trace: traces[0] })
    if (userType === null) return verdict.undecided(`the directory does not state the user type of ${upn}`)
    if (userType.toLowerCase() !== 'member') return verdict.fail('guest', { upn, type: userType })
    if (facts['target.conversionStamps'].row(user.target).convertedAt === null) return verdict.fail('stampless', { upn })
    return hasOwnIdentity(identities)
      ? verdict.pass()
      : verdict.undecided(`the directory shows no identity by which ${upn} signs in with its own UPN`)
  },
})
