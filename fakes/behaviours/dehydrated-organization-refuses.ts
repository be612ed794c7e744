import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'dehydrated-organization-refuses',
  claim: 'An organization whose settings are still shared refuses to change its relationships until customization is enabled.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/powershell/module/exchange/enable-organizationcustomization',
  on: 'organization.change-asked',
  happen(_world, { tenant, objections }) {
    if (!tenant.exchange.isDehydrated) return
    objections.push({
      code: 'InvalidOperationInDehydratedContextException',
      message:
        "The command you tried to run isn't currently allowed in your organization. To run this command, you first need to run the command: Enable-OrganizationCustomization.",
    })
  },
})
