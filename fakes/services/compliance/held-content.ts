import type { Tenant } from '../../tenant/tenant.ts'
import { entriesOf, primarySmtp } from '../exchange/recipient-entry.ts'

/** One retention policy or case hold, put together from the entries that it leaves on mailboxes, organization and sites. */
export interface HoldPolicy {
  readonly guid: string
  readonly kind: 'retention' | 'case'
  /** `1` deletes, `2` keeps, `3` keeps, then deletes. */
  readonly action: '1' | '2' | '3'
  readonly teams: boolean
  organizationWide: boolean
  readonly mailboxes: string[]
  readonly excluded: string[]
  readonly sites: string[]
}

const dashed = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-').toLowerCase()
const entry = /^(-?)(mbx|skp|grp|UniH|cld)?([\da-f-]{32,36})(?::([123]))?$/i

/** Holds sites that no mailbox entry explains; its guid is derived from the tenant's. */
const sitePolicyGuid = (tenant: Tenant): string => `${tenant.id.slice(0, 24)}5173${tenant.id.slice(28)}`

/** Grammar of the entries: https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox */
export function holdPolicies(tenant: Tenant): HoldPolicy[] {
  const policies = new Map<string, HoldPolicy>()
  const read = (text: string, owner: string | null): void => {
    const [, minus, prefix = '', id = '', action] = entry.exec(text) ?? []
    if (id === '') return
    const guid = dashed(id.replaceAll('-', ''))
    const policy = policies.get(guid) ?? {
      guid,
      kind: prefix.toLowerCase() === 'unih' ? 'case' : 'retention',
      action: action === '1' || action === '3' ? action : '2',
      teams: prefix.toLowerCase() === 'skp',
      organizationWide: false,
      mailboxes: [],
      excluded: [],
      sites: [],
    }
    policies.set(guid, policy)
    if (owner === null) policy.organizationWide = true
    else (minus ? policy.excluded : policy.mailboxes).push(owner)
  }
  for (const text of tenant.exchange.inPlaceHolds) read(text, null)
  for (const found of entriesOf(tenant, 'user')) for (const text of found.recipient.holds.inPlace) read(text, primarySmtp(found))
  const sites = [...tenant.drives.values()].filter(drive => drive.onHold).map(drive => drive.webUrl)
  const guid = sitePolicyGuid(tenant)
  if (sites.length > 0)
    policies.set(guid, {
      guid,
      kind: 'retention',
      action: '2',
      teams: false,
      organizationWide: false,
      mailboxes: [],
      excluded: [],
      sites,
    })
  return [...policies.values()]
}
