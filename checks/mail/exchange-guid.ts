import { defineCheck } from '../define.ts'
import { guidOf } from './rule-guid.ts'

export default defineCheck({
  id: 'exchange-guid',
  title: 'The target MailUser carries the ExchangeGuid of the source mailbox',
  scope: 'user',
  severity: 'blocker',
  waivable: false,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.3'], tests: ['TC-04'] },
  predicts: [
    ...(['MissingExchangeGuidException', 'EXCH-08', 'CTM-100', 'CTM-101', 'IM-003', 'CTTM-003', 'CTTM-009'] as const),
    ...(['ctim-exchange-guid-mismatch', 'ctim-incomplete', 'ctim-target-synced'] as const),
  ],
  when: ['identities-mapped'],
  needs: ['source.recipients', 'target.recipients'],
  messages: {
    'no-mailbox': {
      side: 'source',
      found: 'The source recipient {source} ({type}) has no ExchangeGuid, so there is no mailbox to move.',
      fix: 'Take {source} out of the wave, or give it the mailbox that it is meant to have.',
    },
    missing: {
      found: 'The target recipient {target} has no ExchangeGuid; the source mailbox has {wanted}.',
      fix: 'Run identity mapping for {target}, or set its ExchangeGuid to {wanted}.',
    },
    'missing-synced': {
      found: 'The target recipient {target} has no ExchangeGuid and is synchronized from on-premises; the source mailbox has {wanted}.',
      fix: 'Write msExchMailboxGuid of {target} on-premises (Write-CtimIdentitiesInOnPremises), as {wanted}, then synchronize.',
    },
    different: {
      found: 'The target recipient {target} has the ExchangeGuid {actual}; the source mailbox has {wanted}.',
      fix: 'Check that the identity map pairs {target} with the right source user, then set its ExchangeGuid to {wanted}.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'target-mailbox', failing: ['mailbox'], explains: ['missing', 'missing-synced', 'different'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  ],
  judge(user, facts, verdict) {
    const from = facts['source.recipients'].row(user.source)
    const wanted = guidOf(from.exchangeGuid)
    if (wanted === undefined) return verdict.fail('no-mailbox', { source: user.source.upn, type: from.type })
    const to = facts['target.recipients'].row(user.target)
    const actual = guidOf(to.exchangeGuid)
    if (actual === undefined) return verdict.fail(to.dirSynced ? 'missing-synced' : 'missing', { target: user.target.upn, wanted })
    return actual === wanted ? verdict.pass() : verdict.fail('different', { target: user.target.upn, actual, wanted })
  },
})
