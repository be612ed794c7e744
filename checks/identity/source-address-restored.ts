import { isSmtpProxy } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'source-address-restored',
  title: 'The source account has its original address again',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { setup: ['D.5'], tests: ['TC-19'] },
  needs: ['source.users', 'source.accountBaseline'],
  messages: {
    primary: {
      found: 'The primary address of the source account {upn} is {now}; before cutover it was {before}.',
      fix: 'Set the primary SMTP address of {upn} back to {before}, and keep {now} as a further proxy.',
    },
    mail: {
      found: 'The mail attribute of the source account {upn} is {now}; before cutover it was {before}.',
      fix: 'Set mail of {upn} back to {before}.',
    },
  },
  side: 'source',
  sources: ['https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users'],
  judge(user, facts, verdict) {
    const { upn } = user.source
    const before = facts['source.accountBaseline'].row(user.source)
    const now = facts['source.users'].row(user.source)
    if (before.primarySmtp === null && before.proxies.some(isSmtpProxy))
      return verdict.undecided(`the run from before cutover marks none of the addresses of ${upn} as the primary one, or several`)
    const same = (a: string | null, b: string | null): boolean => (a ?? '').trim().toLowerCase() === (b ?? '').trim().toLowerCase()
    if (!same(now.primarySmtp, before.primarySmtp))
      return verdict.fail('primary', { upn, now: now.primarySmtp ?? 'none', before: before.primarySmtp ?? 'none' })
    return same(now.mail, before.mail)
      ? verdict.pass()
      : verdict.fail('mail', { upn, now: now.mail ?? 'empty', before: before.mail ?? 'empty' })
  },
})
