import type { Condition } from '../domain/conditions.ts'
import type { Settings } from '../domain/settings.ts'

const without =
  (workload: Settings['workloads'][number]) =>
  (settings: Settings): Settings => ({ ...settings, workloads: settings.workloads.filter(each => each !== workload) })

const deciding =
  (decisions: Partial<Settings['decisions']>) =>
  (settings: Settings): Settings => ({ ...settings, decisions: { ...settings.decisions, ...decisions } })

/** Changes a configuration as little as possible so that a condition does not hold in it. */
export const contrary: Readonly<Record<Condition, (settings: Settings) => Settings>> = {
  hybrid: settings => ({ ...settings, topology: { source: 'cloud', target: 'cloud' } }),
  'hybrid-source': settings => ({ ...settings, topology: { ...settings.topology, source: 'cloud' } }),
  'hybrid-target': settings => ({ ...settings, topology: { ...settings.topology, target: 'cloud' } }),
  orchestrator: settings => ({ ...settings, tooling: 'standalone' }),
  'mailboxes-move': without('mailbox'),
  'identities-mapped': settings => ({ ...without('mailbox')(settings), tooling: 'standalone' }),
  'onedrive-moves': without('onedrive'),
  'teams-moves': without('teams'),
  'meetings-move': without('meetings'),
  'multitenant-organization': deciding({ multitenantOrganization: false }),
  'other-tenants': settings => ({ ...settings, otherTenants: [] }),
  'engage-block': deciding({ engage: 'coexist' }),
  'holds-expected': deciding({ holds: 'none-expected' }),
  'hold-preview': deciding({ holds: 'remove' }),
}
