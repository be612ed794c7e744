import { daysFromStart } from '../circumstances.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-account-deleted',
  title: 'The target account was deleted',
  gate: 'prestage',
  checks: ['target-account'],
  alsoFound: [
    'move-in-progress',
    'recoverable-items',

    'identity-map',
    'external-member',
    'target-upn',
    'usage-location',
    'target-mailbox',
    'exchange-guid',
    'archive-guid',
    'legacy-dn',
    'x500-addresses',
    'target-address',
    'unverified-address',
    'primary-smtp',
    'delivery-domain',
    'soft-deleted-twin',
    'upn-conflict',
    'license-errors',
    'migration-license',
    'provisioning-errors',
    'directory-role',
    'premature-license',
    'teams-license',
    'sip-address',
    'engage-access',
    'free-busy-redirect',
    'onedrive-identity-map',
    'target-onedrive',
  ],
  predicts: ['MnATargetUserDoesNotExist', 'CTTM-015', 'ctim-user-not-found'],
  scope: 'user',
  spreads: true,
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/user',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.deletedDateTime = daysFromStart(world, -1)
    target.tenant.accounts.delete(target.account.id)
    target.tenant.deletedAccounts.set(target.account.id, target.account)
    target.tenant.recipients.delete(target.account.id)
    target.tenant.softDeletedRecipients.set(target.account.id, target.recipient)
  },
})
