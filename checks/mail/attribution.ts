import { addressOf, domainOf, isSmtpProxy } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'

/** Nobody writes from the address that every account has in the tenant's own domain. */
const isInitial = (address: string): boolean => domainOf(address).endsWith('.onmicrosoft.com')

export default defineCheck({
  id: 'attribution',
  title: 'Every address that the user sends from is a proxy of the source MailUser',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-16'], limitations: ['L.10'] },
  when: ['mailboxes-move'],
  needs: ['source.recipients', 'target.recipients', 'target.organizationConfig'],
  messages: {
    'missing-address': {
      found: 'The source MailUser {source} has no proxy {address}, from which {target} sends: its mail does not attribute.',
      fix: 'See that no scrubbing plan is enabled on {source}, then add {address} to its proxies.',
    },
    'missing-alias': {
      found:
        'The source MailUser {source} has no proxy {address}, from which {target} may send, because the target lets users send from their proxies.',
      fix: 'Add {address} to the proxies of {source}, or take it from {target}.',
    },
  },
  side: 'source',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'proxy-scrub', failing: ['scrubbed'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/set-organizationconfig',
  ],
  judge(user, facts, verdict) {
    const from = facts['source.recipients'].row(user.source)
    const to = facts['target.recipients'].row(user.target)
    const [source, target] = [user.source.upn, user.target.upn]
    const primary = addressOf(to.primarySmtp)
    if (primary === '') return verdict.undecided(`Exchange of the target states no primary address of ${target}`)
    const declared = addressOf(user.targetMail)
    // A UPN that is no address of the mailbox is nothing that the user sends from.
    const sending = new Set([primary, ...(to.proxies.includes(`smtp:${declared}`) ? [declared] : [])])
    const lacks = (each: string): boolean => !from.proxies.includes(`smtp:${each}`)
    const address = [...sending].find(lacks)
    if (address !== undefined) return verdict.fail('missing-address', { source, target, address })
    const { sendFromAlias } = facts['target.organizationConfig'].read()
    const alias = to.proxies
      .filter(isSmtpProxy)
      .map(addressOf)
      .find(each => !isInitial(each) && lacks(each))
    if (alias === undefined || sendFromAlias === false) return verdict.pass()
    return sendFromAlias === true
      ? verdict.fail('missing-alias', { source, target, address: alias })
      : verdict.undecided(`Exchange of the target does not say whether ${target} may send from its proxy ${alias}, which ${source} lacks`)
  },
})
