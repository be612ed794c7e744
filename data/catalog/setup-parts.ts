import type { SetupItemId } from './setup-items.ts'

/** What covers one numbered part of a setup item, or why nothing does. */
export type PartCoverage =
  | {
      /** Ids of checks. */
      readonly checks: readonly string[]
      /** Questions of manual records: `record/question`. */
      readonly questions: readonly string[]
    }
  | { readonly uncovered: string }

const checks = (...ids: readonly string[]): PartCoverage => ({ checks: ids, questions: [] })
const questions = (...ids: readonly string[]): PartCoverage => ({ checks: [], questions: ids })
const both = (ids: readonly string[], asked: readonly string[]): PartCoverage => ({ checks: ids, questions: asked })

/** For every setup item its parts in the order of their numbers. */
export const setupParts: Readonly<Record<SetupItemId, readonly PartCoverage[]>> = {
  'P.1': [checks('license-seats', 'workload-license'), checks('license-seats', 'workload-license')],
  'P.2': [checks('migration-license', 'license-seats')],
  'P.3': [checks('app-permissions', 'tenant-identity'), checks('app-permissions', 'tenant-identity')],
  'P.4': [both(['decisions-recorded'], ['hold-plan/approval']), checks('decisions-recorded', 'organization-hold')],
  'P.5': [checks('decisions-recorded')],
  '1.1': [
    checks('partner-access'),
    checks('automatic-redemption'),
    both(['mfa-trust'], ['sign-in-experience/second-factor']),
    checks('device-trust'),
  ],
  '1.2': [
    checks('multitenant-organization'),
    checks('multitenant-organization'),
    {
      uncovered:
        'the templates of the organization only fill in the access settings of tenants that join; what came of them between these two is read itself, see 1.1 and 1.5',
    },
  ],
  '1.3': [
    checks('free-busy-relationship', 'free-busy-redirect', 'free-busy-lookup'),
    checks('free-busy-relationship', 'free-busy-redirect', 'free-busy-lookup'),
    checks('availability-address-space'),
  ],
  '1.4': [
    checks('migration-app'),
    checks('migration-app'),
    checks('migration-endpoint', 'endpoint-answers'),
    checks('move-relationship', 'reverse-move', 'scope-group', 'move-scope'),
  ],
  '1.5': [checks('sync-job'), checks('sync-mapping'), checks('sync-scope'), checks('sync-job')],
  '2.1': [
    checks('target-account', 'sync-job'),
    checks('external-member', 'sync-mapping'),
    checks('premature-license', 'staging-license-group'),
  ],
  '2.2': [
    both(['verified-domains'], ['iga-agreement/naming']),
    checks('target-upn', 'upn-conflict'),
    checks('identity-map', 'onedrive-identity-map'),
    checks('target-upn'),
  ],
  '2.3': [
    checks('target-mailbox', 'target-address'),
    checks('exchange-guid', 'x500-addresses'),
    checks('exchange-guid'),
    checks('archive-guid'),
    checks('legacy-dn'),
    checks('x500-addresses'),
  ],
  '2.4': [questions('on-premises-scope/outside'), checks('immutable-id'), checks('immutable-id', 'soft-match'), checks('hard-match')],
  '2.5': [
    checks('scrub-risk'),
    checks('reach-back-license-group'),
    both(['on-premises-upn'], ['on-premises-change/attributes', 'on-premises-change/upn']),
  ],
  '2.6': [
    both(['mailbox-hold', 'onedrive-hold', 'organization-hold'], ['hold-plan/mailboxes', 'hold-plan/onedrives']),
    both(['mailbox-hold', 'organization-hold'], ['hold-plan/mailboxes']),
    questions('hold-plan/onedrives'),
    questions('hold-plan/mailboxes', 'hold-plan/processing'),
  ],
  '3.1': [checks('batch-size'), checks('batch-schedule', 'large-mailbox'), checks('batch-dependencies', 'split-delegates')],
  '3.2': [
    checks('unverified-address', 'primary-smtp'),
    questions('address-timing/latest'),
    checks('gap-schedule'),
    checks('attribution-gap', 'gap-schedule'),
  ],
  '3.3': [
    checks('pilot-first'),
    questions('pilot-procedure/batches'),
    questions('pilot-procedure/expected'),
    questions('pilot-procedure/durations'),
  ],
  '4.1': [
    questions('conversion-rehearsed/order'),
    questions('conversion-rehearsed/script'),
    questions('conversion-rehearsed/users', 'conversion-rehearsed/result'),
  ],
  '4.2': [
    questions('enablement-rehearsed/order'),
    questions('enablement-rehearsed/tied'),
    questions('enablement-rehearsed/no-mail'),
    questions('enablement-rehearsed/users', 'enablement-rehearsed/address'),
  ],
  '4.3': [questions('device-guides/managed'), questions('device-guides/guides'), questions('device-guides/service-desk')],
  '4.4': [questions('communications/texts'), questions('communications/schedule'), questions('communications/escalation')],
  'D.1': [questions('on-premises-scope/anchor'), checks('immutable-id'), checks('immutable-id')],
  'D.2': [checks('reach-back-license-group', 'scrub-risk'), checks('license-transition'), checks('license-grace')],
  'D.3': [
    questions('on-premises-change/attributes'),
    questions('on-premises-change/attributes'),
    questions('on-premises-change/attributes'),
    questions('on-premises-change/attributes'),
  ],
  'D.4': [
    questions('address-timing/before-submission'),
    questions('address-timing/before-cutover'),
    questions('address-timing/kept'),
    questions('address-timing/latest'),
  ],
  'D.5': [questions('enablement-rehearsed/tied'), both(['source-address-restored'], ['enablement-rehearsed/address'])],
}
