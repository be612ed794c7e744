import { otherSide, sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'

const bare = (host: string): string => host.trim().toLowerCase().replace(/\/+$/, '')
const broken: Readonly<Record<string, string>> = {
  notestablished: 'it was not set up',
  notestablishedbypartner: 'the partner has not set it up',
  dormantbypartner: 'it is dormant at the partner',
}

export default defineCheck({
  id: 'onedrive-trust',
  title: 'SharePoint of each tenant trusts the other one, verified and awake',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { tests: ['TC-10'] },
  predicts: ['MnATrustNoSetupForPartner', 'MnATrustWrongCmdletUsage', 'MnAFatalErrorAdminSiteCouldNotBeUsedAsMySiteHost'],
  when: ['onedrive-moves'],
  needs: ['source.oneDriveTrust', 'target.oneDriveTrust'],
  messages: {
    'wrong-host': {
      found: 'The configuration names {configured} as the OneDrive host of the {side}, which says that it is {actual}.',
      fix: 'Correct {side}.objects.oneDriveHost to {actual}, and set the trust up for that address.',
    },
    broken: {
      found: 'The SharePoint trust of the {side} with {partner} does not hold: {reason} ({status}).',
      fix: 'Set the relationship with {partner} up in the {side} with the partner role {role}, and its counterpart in the other tenant; a fresh one may sleep for up to 7 days.',
    },
  },
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step2',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  ],
  judge(_pair, facts, verdict) {
    const trusts = { source: facts['source.oneDriveTrust'].read(), target: facts['target.oneDriveTrust'].read() }
    for (const side of sides) {
      const { ownHost: actual } = trusts[side]
      const { partnerHost: configured } = trusts[otherSide(side)]
      if (bare(actual) !== bare(configured)) return verdict.fail('wrong-host', { side, configured, actual })
    }
    for (const side of sides) {
      const { status, partnerHost: partner } = trusts[side]
      const reason = broken[status.toLowerCase()]
      if (reason !== undefined)
        return verdict.fail('broken', { side, partner, reason, status, role: side === 'source' ? 'Target' : 'Source' })
    }
    const open = sides.find(side => trusts[side].status !== 'GoodToProceed')
    if (open === undefined) return verdict.pass()
    return verdict.undecided(
      `SharePoint of the ${open} could not verify its trust with ${trusts[open].partnerHost}: ${trusts[open].status}`,
    )
  },
})
