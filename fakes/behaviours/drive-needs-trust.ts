import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'drive-needs-trust',
  claim:
    'A OneDrive moves only between tenants that trust each other, the target in the role Target and by its OneDrive host, are compatible, and of which the source is not encrypted with a customer key.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  on: 'drive.move-asked',
  happen(_world, { tenant: source, target, objections }) {
    const refuse = (code: string, message: string): void => void objections.push({ code, message })
    const trusts = source.sharePointTrusts
    if (trusts.length === 0 || target.sharePointTrusts.length === 0)
      refuse('MnATrustNoSetupForPartner', 'No trust with the partner is set up.')
    else if (trusts.some(trust => /-admin\./.test(trust.partnerHostUrl)))
      refuse('MnAFatalErrorAdminSiteCouldNotBeUsedAsMySiteHost', 'The trust names an admin site as the host of the target.')
    else if (!trusts.some(trust => trust.partnerRole === 'Target'))
      refuse('MnATrustWrongCmdletUsage', 'The trust has the target as partner in the role Source.')
    else if (trusts.some(trust => trust.verification !== 'GoodToProceed')) refuse('MnATrustNoSetupForPartner', 'The trust is not verified.')
    else if (trusts.some(trust => trust.compatibility === 'Incompatible'))
      refuse('MnAPartnersFarmsAreIncompatible', 'The farms are incompatible.')
    if (source.sharePointCustomerKey) refuse('MnABYOKEnabledOnSourceTenant', 'The source is encrypted with a customer key.')
  },
})
