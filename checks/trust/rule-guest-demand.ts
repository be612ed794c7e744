import type { ConditionalAccessPolicy } from '../../facts/conditional-access-policies.ts'

/** Whether a policy lets in members of another tenant whose devices that tenant manages. */
export type GuestDemand = 'lets-in' | 'blocks' | 'unclear'

interface Guests {
  /** Accounts of the wave, lower case. */
  readonly accountIds: ReadonlySet<string>
  readonly homeTenantId: string
  readonly trust: { readonly compliantDevice: boolean; readonly hybridJoinedDevice: boolean }
}

type Audience = 'nobody' | 'guests' | 'perhaps'
const kind = 'b2bcollaborationmember'
const modern: readonly string[] = ['all', 'browser', 'mobileappsanddesktopclients']

/** How users of another tenant meet policies: https://learn.microsoft.com/en-us/entra/external-id/authentication-conditional-access */
export function guestDemand(policy: ConditionalAccessPolicy, guests: Guests): GuestDemand {
  const state = policy.state.toLowerCase()
  if (state === 'disabled' || state === 'enabledforreportingbutnotenforced') return 'lets-in'
  const audience = audienceOf(policy, guests)
  const demand = audience === 'nobody' ? 'lets-in' : demandOf(policy, guests.trust)
  if (demand === 'lets-in') return 'lets-in'
  // A policy without applications is about actions, such as registering a method; a filter may leave the devices out.
  const whole = policy.includeApplications.length > 0 && !policy.narrowedBy.includes('devices')
  return state === 'enabled' && audience === 'guests' && whole ? demand : 'unclear'
}

/** Groups and roles are not read, so what rests on them is `perhaps`. */
function audienceOf(policy: ConditionalAccessPolicy, { accountIds, homeTenantId }: Guests): Audience {
  const concerns = ({ kinds, tenants }: ConditionalAccessPolicy['includeExternal']): boolean =>
    kinds.some(each => each.toLowerCase() === kind) && (tenants === null || tenants.includes(homeTenantId.toLowerCase()))
  const includeUsers = policy.includeUsers.map(user => user.toLowerCase())
  const excludeUsers = policy.excludeUsers.map(user => user.toLowerCase())
  const all = includeUsers.some(user => user === 'all' || user === 'guestsorexternalusers') || concerns(policy.includeExternal)
  const left = [...accountIds].filter(id => !excludeUsers.includes(id))
  if (excludeUsers.includes('guestsorexternalusers') || concerns(policy.excludeExternal) || left.length === 0) return 'nobody'
  if (!all && !left.some(id => includeUsers.includes(id)))
    return policy.includeGroups.length + policy.includeRoles.length > 0 ? 'perhaps' : 'nobody'
  return policy.excludeGroups.length > 0 ? 'perhaps' : 'guests'
}

function demandOf(policy: ConditionalAccessPolicy, trust: Guests['trust']): GuestDemand {
  if (policy.includeApplications.length === 1 && policy.includeApplications[0]?.toLowerCase() === 'none') return 'lets-in'
  const clients = policy.clientAppTypes.map(client => client.toLowerCase())
  if (clients.length > 0 && !clients.some(client => modern.includes(client))) return 'lets-in'
  const controls = policy.controls.map(control => control.toLowerCase())
  // A block by place or risk does not look at the device; one by device filter does.
  if (controls.includes('block'))
    return policy.narrowedBy.length === 0 ? 'blocks' : policy.narrowedBy.includes('devices') ? 'unclear' : 'lets-in'
  const met: Readonly<Record<string, boolean>> = { compliantdevice: trust.compliantDevice, domainjoineddevice: trust.hybridJoinedDevice }
  const unmet = controls.filter(control => met[control] === false)
  const others = controls.length - unmet.length + (policy.furtherControls ? 1 : 0)
  if (unmet.length === 0 || (policy.operator?.toUpperCase() === 'OR' && others > 0)) return 'lets-in'
  return policy.operator?.toUpperCase() === 'AND' || others === 0 ? 'blocks' : 'unclear'
}
