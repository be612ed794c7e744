import type { SensitivityLabel } from '../../tenant/organization.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { Cmdlet } from '../exchange/cmdlet.ts'
import { named } from '../exchange/list-named.ts'
import type { Columns } from '../exchange/rows.ts'
import { guid, wholeNumber } from '../exchange/wire-value.ts'

/** One JSON text per action, settings as key and value pairs; the spelling of the keys is assumed. */
function labelActions(label: SensitivityLabel): string[] {
  if (!label.hasProtection) return []
  const settings: Record<string, string> = {
    disabled: 'false',
    protectiontype: label.protectionType ?? 'template',
  }
  if (label.doubleKeyEncryptionUrl !== null) settings['doublekeyencryptionurl'] = label.doubleKeyEncryptionUrl
  const list = Object.entries(settings).map(([Key, Value]) => ({ Key, Value }))
  return [JSON.stringify({ Type: 'encrypt', SubType: null, Settings: list })]
}

const columns: Columns<SensitivityLabel> = {
  Name: label => label.name,
  DisplayName: label => label.displayName,
  Identity: label => label.id,
  Guid: label => guid(label.id),
  ImmutableId: label => guid(label.id),
  ParentId: label => (label.parentId === null ? null : guid(label.parentId)),
  Priority: label => wholeNumber(label.priority),
  Disabled: label => !label.isEnabled,
  ContentType: () => 'File, Email',
  LabelActions: labelActions,
  Mode: () => 'Enforce',
}

const policyColumns: Columns<Tenant> = {
  Name: () => 'Global sensitivity label policy',
  Identity: () => 'Global sensitivity label policy',
  Labels: tenant => [...tenant.labels.values()].filter(label => label.isEnabled).map(label => label.name),
  ExchangeLocation: () => ['All'],
  ModernGroupLocation: () => [],
  Enabled: () => true,
  Mode: () => 'Enforce',
}

export const labelCmdlets: readonly Cmdlet[] = [
  {
    name: 'Get-Label',
    parameters: ['Identity', 'IncludeDetailedLabelActions', 'SkipValidations'],
    run: call => named(call, call.tenant.labels.values(), label => [label.id, label.name, label.displayName], columns, 404),
  },
  {
    // The twin publishes every enabled label to everybody.
    name: 'Get-LabelPolicy',
    parameters: ['Identity'],
    run: call => named(call, [call.tenant], () => ['Global sensitivity label policy'], policyColumns, 404),
  },
]
