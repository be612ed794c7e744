import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'target-upn',
  title: 'The target account has its final UPN in Entra and in Exchange',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover', 'close'],
  covers: { setup: ['2.2'], tests: ['TC-28'] },
  predicts: ['MnATargetUpnIsInvalid'],
  needs: ['target.users', 'target.recipients'],
  messages: {
    entra: {
      found: 'The target account has the UPN {found}, but the identity map says {wanted}.',
      fix: 'Change the UPN to {wanted}, or correct the identity map and every map made from it.',
    },
    exchange: {
      found: 'Exchange of the target still knows {wanted} by the UPN {found}.',
      fix: 'Wait until the change to {wanted} has reached Exchange; after a day, set the UPN again.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: ['https://learn.microsoft.com/en-us/entra/identity/hybrid/connect/howto-troubleshoot-upn-changes'],
  judge(user, facts, verdict, { settings }) {
    const wanted = user.target.upn
    const matches = (upn: string): boolean => upn.trim().toLowerCase() === wanted.trim().toLowerCase()
    const found = facts['target.users'].row(user.target).userPrincipalName
    if (!matches(found)) return verdict.fail('entra', { found, wanted })
    const recipient = facts['target.recipients'].find(user.target)
    if (recipient === undefined)
      return settings.workloads.includes('mailbox')
        ? verdict.undecided(`Exchange of the target knows no recipient for ${wanted}`)
        : verdict.pass()
    if (recipient.upn === '') return verdict.undecided(`Exchange of the target does not state the UPN of ${wanted}`)
    return matches(recipient.upn) ? verdict.pass() : verdict.fail('exchange', { found: recipient.upn, wanted })
  },
})
