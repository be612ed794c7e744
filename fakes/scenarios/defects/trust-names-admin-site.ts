import { required } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'trust-names-admin-site',
  title: 'The SharePoint trust of the source names the admin site of the target instead of its OneDrive host',
  gate: 'setup',
  checks: ['onedrive-trust'],
  alsoFound: ['onedrive-compatibility'],
  predicts: ['MnAFatalErrorAdminSiteCouldNotBeUsedAsMySiteHost'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step2',
  apply(world) {
    const trusts = world.tenant('source').sharePointTrusts
    const [trust] = trusts
    const { partnerHostUrl } = required(trust, 'SharePoint trust')
    trusts[0] = { ...required(trust, 'SharePoint trust'), partnerHostUrl: partnerHostUrl.replace('-my.', '-admin.') }
    for (const reverse of world.tenant('target').sharePointTrusts) reverse.verification = 'NotEstablishedByPartner'
  },
})
