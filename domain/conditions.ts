import type { Settings } from './settings.ts'

/** When a check applies; the engine answers not-applicable with the reason where it does not. */
export type Condition =
  | 'hybrid'
  | 'hybrid-source'
  | 'hybrid-target'
  | 'orchestrator'
  | 'mailboxes-move'
  | 'identities-mapped'
  | 'onedrive-moves'
  | 'teams-moves'
  | 'meetings-move'
  | 'multitenant-organization'
  | 'other-tenants'
  | 'engage-block'
  | 'holds-expected'
  | 'hold-preview'

const conditions: Readonly<Record<Condition, { readonly holds: (settings: Settings) => boolean; readonly otherwise: string }>> = {
  hybrid: { holds: s => s.topology.source === 'hybrid' || s.topology.target === 'hybrid', otherwise: 'both tenants are cloud-only' },
  'hybrid-source': { holds: s => s.topology.source === 'hybrid', otherwise: 'the source is cloud-only' },
  'hybrid-target': { holds: s => s.topology.target === 'hybrid', otherwise: 'the target is cloud-only' },
  orchestrator: { holds: s => s.tooling === 'orchestrator', otherwise: 'the tooling is standalone' },
  'mailboxes-move': { holds: s => s.workloads.includes('mailbox'), otherwise: 'mailboxes do not move' },
  /** The orchestrator maps identities of every user, from a mailbox to a MailUser, also where mailboxes stay. */
  'identities-mapped': {
    holds: s => s.workloads.includes('mailbox') || s.tooling === 'orchestrator',
    otherwise: 'mailboxes do not move, and without the orchestrator nothing else needs mapped identities',
  },
  'onedrive-moves': { holds: s => s.workloads.includes('onedrive'), otherwise: 'OneDrive does not move' },
  'teams-moves': { holds: s => s.workloads.includes('teams'), otherwise: 'Teams chats do not move' },
  'meetings-move': { holds: s => s.workloads.includes('meetings'), otherwise: 'Teams meetings do not move' },
  'multitenant-organization': {
    holds: s => s.decisions.multitenantOrganization !== false,
    otherwise: 'no multitenant organization is declared',
  },
  'other-tenants': { holds: s => s.otherTenants.length > 0, otherwise: 'the organization has no further tenant' },
  'engage-block': {
    holds: s => s.decisions.engage === 'block',
    otherwise: 'the decision for Viva Engage is coexistence',
  },
  'holds-expected': { holds: s => s.decisions.holds !== 'none-expected', otherwise: 'no content on hold is expected' },
  'hold-preview': { holds: s => s.decisions.holds === 'preview', otherwise: 'the preview for held mailboxes is not used' },
}

export const conditionNames = Object.keys(conditions) as readonly Condition[]

/** The reason of the first condition that does not hold, or undefined when all hold. */
export function unmetCondition(wanted: readonly Condition[], settings: Settings): string | undefined {
  for (const name of wanted) if (!conditions[name].holds(settings)) return conditions[name].otherwise
  return undefined
}
