import type { Workload } from '../../domain/planning.ts'
import { givesMailbox } from './rule-plan-effects.ts'

interface Plan {
  readonly id: string
  readonly name: string
}

// Names as published: https://learn.microsoft.com/en-us/entra/identity/users/licensing-service-plan-reference
const sharePoint = /^(SHAREPOINT(STANDARD|ENTERPRISE|DESKLESS|_S_|_PROJECT)|ONEDRIVE(STANDARD|ENTERPRISE|_))/i
const teams = /^(TEAMS1|TEAMS_(GOV|AR_|MCP))/i

/** Whether the plan is the base plan of a service: mailboxes, sites, or chats and meetings. */
const serves = {
  Exchange: givesMailbox,
  SharePoint: ({ name }: Plan): boolean => sharePoint.test(name),
  Teams: ({ name }: Plan): boolean => teams.test(name),
} as const

export type PlannedService = keyof typeof serves

const servicesOf: Readonly<Record<Workload, readonly PlannedService[]>> = {
  mailbox: ['Exchange'],
  onedrive: ['SharePoint'],
  teams: ['Teams'],
  meetings: ['Exchange', 'Teams'],
}

/** The services whose base plan these workloads need, of which none of the plans is one. */
export function unservedBy(plans: readonly Plan[], workloads: readonly Workload[]): readonly PlannedService[] {
  return [...new Set(workloads.flatMap(workload => servicesOf[workload]))].filter(service => !plans.some(serves[service]))
}
