import { z } from 'zod'
import { guid, text } from './values.ts'

export const toolingSchema = z.enum(['orchestrator', 'standalone']).describe('Which tool moves the data.')

const topology = z.enum(['cloud', 'hybrid'])

export const topologySchema = z
  .strictObject({ source: topology, target: topology })
  .describe('Whether accounts are mastered in the cloud or on-premises.')

const workload = z.enum(['mailbox', 'onedrive', 'teams', 'meetings'])

/** Meetings move only in one job with chats and mailboxes: https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-running-migration */
export const workloadsSchema = z
  .array(workload)
  .min(1)
  .refine(all => new Set(all).size === all.length, { error: 'each workload once' })
  .refine(all => !all.includes('meetings') || (all.includes('mailbox') && all.includes('teams')), {
    error: 'mailbox and teams beside meetings: meetings move only together with them',
  })
  .describe('What moves: mailbox, onedrive, teams, meetings.')

const organizationRole = z.enum(['owner', 'member'])

export const decisionsSchema = z
  .strictObject({
    holds: z.enum(['none-expected', 'remove', 'preview', 'third-party']).describe('What is done about content on hold.'),
    holdPreviewEnrolment: text.optional().describe('Proof of enrolment in the preview for held mailboxes, e.g. a ticket.'),
    engage: z.enum(['block', 'coexist']).describe('Whether users stay out of the target’s Viva Engage network until cutover.'),
    addressRemoval: z
      .enum(['before-submission', 'before-cutover', 'kept'])
      .describe('Outcome of the timing experiment: when unverified addresses must be gone, or that they may be kept.'),
    hybridTiming: z.enum(['before', 'at', 'after']).optional().describe('When hybrid accounts are joined, relative to cutover.'),
    deviceTrust: z
      .strictObject({ compliant: z.boolean(), hybridJoined: z.boolean() })
      .describe('Which device claims of the other tenant are meant to be trusted.'),
    multitenantOrganization: z
      .union([z.boolean(), z.strictObject({ source: organizationRole, target: organizationRole })], {
        error: 'false, or the role of each tenant as { source: owner, target: member }; true leaves the roles open',
      })
      .describe(
        'Whether the tenants form a multitenant organization, and whether each is its owner or a member; true leaves the roles open.',
      ),
    thirdParty: z.array(workload).default([]).describe('Workloads that a third-party tool copies.'),
  })
  .describe('Decisions that the setup asks for.')

export const otherTenantsSchema = z
  .array(z.strictObject({ tenantId: guid, name: text }))
  .default([])
  .describe('Further members of the multitenant organization.')
