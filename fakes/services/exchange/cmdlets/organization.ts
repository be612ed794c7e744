import type { Tenant } from '../../../tenant/tenant.ts'
import { done, found, type Cmdlet } from '../cmdlet.ts'
import { named } from '../list-named.ts'
import { rowsOf, type Columns } from '../rows.ts'
import { guid, size } from '../wire-value.ts'

const organization: Columns<Tenant> = {
  Name: tenant => tenant.initialDomain,
  Identity: tenant => tenant.initialDomain,
  DisplayName: tenant => tenant.displayName,
  Guid: tenant => guid(tenant.id),
  ExternalDirectoryOrganizationId: tenant => tenant.id,
  IsDehydrated: tenant => tenant.exchange.isDehydrated,
  SendFromAliasEnabled: () => false,
  InPlaceHolds: tenant => tenant.exchange.inPlaceHolds,
  EwsEnabled: () => null,
  AutoExpandingArchiveEnabled: () => false,
  MailTipsExternalRecipientsTipsEnabled: () => false,
}

const outboundSpamPolicy: Columns<Tenant> = {
  Identity: () => 'Default',
  Name: () => 'Default',
  IsDefault: () => true,
  AutoForwardingMode: tenant => tenant.exchange.autoForwardingMode,
}

const transport: Columns<Tenant> = {
  Name: () => 'Transport Settings',
  Identity: () => 'Transport Settings',
  MaxReceiveSize: () => size(null),
  MaxSendSize: () => size(null),
  SmtpClientAuthenticationDisabled: () => true,
  TLSReceiveDomainSecureList: () => [],
}

const rightsManagement: Columns<Tenant> = {
  Identity: () => 'ControlPoint Config',
  AzureRMSLicensingEnabled: tenant => tenant.exchange.azureRmsLicensingEnabled,
  InternalLicensingEnabled: tenant => tenant.exchange.azureRmsLicensingEnabled,
  LicensingLocation: tenant => (tenant.exchange.azureRmsLicensingEnabled ? [`https://${tenant.id}.rms.eu.aadrm.com/_wmcs/licensing`] : []),
}

const tenantWide = (name: string, columns: Columns<Tenant>, parameters: readonly string[] = []): Cmdlet => ({
  name,
  parameters,
  run: call => found(rowsOf([call.tenant], columns)),
})

export const organizationCmdlets: readonly Cmdlet[] = [
  tenantWide('Get-OrganizationConfig', organization),
  tenantWide('Get-TransportConfig', transport),
  tenantWide('Get-IRMConfiguration', rightsManagement),
  {
    name: 'Get-HostedOutboundSpamFilterPolicy',
    parameters: ['Identity'],
    run: call => named(call, [call.tenant], () => ['Default'], outboundSpamPolicy, 404),
  },
  {
    name: 'Get-AcceptedDomain',
    parameters: ['Identity'],
    run: call =>
      named(
        call,
        [...call.tenant.domains.values()].filter(domain => domain.isVerified),
        domain => [domain.name],
        {
          Name: domain => domain.name,
          Identity: domain => domain.name,
          DomainName: domain => domain.name,
          DomainType: () => 'Authoritative',
          Default: domain => domain.isDefault,
          InitialDomain: domain => domain.isInitial,
        },
        404,
      ),
  },
  {
    name: 'Get-RemoteDomain',
    parameters: ['Identity'],
    run: call =>
      named(
        call,
        call.tenant.remoteDomains.values(),
        domain => [domain.domainName, ...(domain.domainName === '*' ? ['Default'] : [])],
        {
          Name: domain => (domain.domainName === '*' ? 'Default' : domain.domainName),
          Identity: domain => (domain.domainName === '*' ? 'Default' : domain.domainName),
          DomainName: domain => domain.domainName,
          AutoForwardEnabled: domain => domain.autoForwardEnabled,
        },
        404,
      ),
  },
  {
    name: 'Get-DataEncryptionPolicy',
    parameters: ['Identity'],
    run: call =>
      named(
        call,
        call.tenant.exchange.dataEncryptionPolicies,
        name => [name],
        { Name: name => name, Identity: name => name, Enabled: () => true },
        404,
      ),
  },
  {
    name: 'Enable-OrganizationCustomization',
    parameters: [],
    run: call => {
      call.tenant.exchange.isDehydrated = false
      return done
    },
  },
]
