import type { Settings } from '../../domain/settings.ts'

/**
 * What the decisions say that cannot all be true, one sentence part each. Chats and meetings move only in orchestrator
 * jobs, meetings only together with the mailbox, and a cloud mailbox cannot be turned into a MailUser:
 * https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-1-overview
 */
export function contradictions({ tooling, topology, workloads, decisions, otherTenants, waves }: Settings): string[] {
  const { thirdParty } = decisions
  const found: string[] = []
  if (topology.source === 'cloud' && thirdParty.includes('mailbox'))
    found.push(
      'a third-party tool copies mailboxes out of a cloud-only source, where no mailbox can become a MailUser, so there is no reach-back',
    )
  if (tooling === 'standalone')
    for (const workload of ['teams', 'meetings'] as const)
      if (workloads.includes(workload) && !thirdParty.includes(workload))
        found.push(`${workload} is to move, which only the orchestrator does, but the tooling is standalone`)
  if (tooling === 'orchestrator' && workloads.includes('meetings') && !thirdParty.includes('meetings') && thirdParty.includes('mailbox'))
    found.push('the orchestrator is to move meetings, which it does only with the mailbox, but a third-party tool copies mailboxes')
  if (tooling === 'orchestrator' && workloads.includes('meetings') && !thirdParty.includes('meetings') && thirdParty.includes('teams'))
    found.push('the orchestrator is to move meetings, which it does only with the chats, but a third-party tool moves chats')
  if (decisions.holds === 'third-party' && thirdParty.length === 0)
    found.push('held content is left to a third-party tool, but decisions.thirdParty names no workload')
  if (decisions.holds !== 'preview' && decisions.holdPreviewEnrolment !== undefined)
    found.push('enrolment in the preview for held mailboxes is recorded, but decisions.holds is not preview')
  if (decisions.hybridTiming !== undefined && topology.source === 'cloud' && topology.target === 'cloud')
    found.push('decisions.hybridTiming is set, but both tenants are cloud-only')
  if (otherTenants.length > 0 && decisions.multitenantOrganization === false)
    found.push('otherTenants lists members of a multitenant organization, but decisions.multitenantOrganization is false')
  const removing = decisions.addressRemoval === 'kept' ? waves.filter(wave => wave.addressRemovalAt !== undefined) : []
  if (removing.length > 0)
    found.push(`decisions.addressRemoval is kept, but addressRemovalAt is planned for ${removing.map(({ id }) => id).join(', ')}`)
  return found
}
