import { z } from 'zod'
import { sourceSchema, targetSchema } from './connection.ts'
import { limitsSchema } from './limits.ts'
import { policySchema } from './policy.ts'
import { decisionsSchema, otherTenantsSchema, toolingSchema, topologySchema, workloadsSchema } from './settings.ts'
import { path, reference } from './values.ts'
import { wavesSchema } from './waves.ts'

/** The whole file. Unknown keys are refused everywhere. */
export const configurationSchema = z
  .strictObject({
    source: sourceSchema,
    target: targetSchema,
    otherTenants: otherTenantsSchema,
    tooling: toolingSchema,
    topology: topologySchema,
    workloads: workloadsSchema,
    decisions: decisionsSchema,
    waves: wavesSchema,
    limits: limitsSchema.prefault({}),
    policy: policySchema.prefault({}),
    reports: z
      .strictObject({
        directory: path.optional(),
        formats: z.array(z.enum(['html', 'csv', 'xlsx', 'json', 'junit', 'md', 'sarif'])).optional(),
      })
      .optional()
      .describe('Where reports are written, and in which formats.'),
    notify: z
      .strictObject({ webhook: reference, on: z.array(z.enum(['opened', 'closed', 'halted'])).min(1) })
      .optional()
      .describe('Where to tell that a gate opened or closed, or that a wave halted.'),
    records: path.optional().describe('Folder of signed manual records, relative to the configuration.'),
    baseline: path.optional().describe('Run folder whose facts are the state before cutover.'),
    exports: path.optional().describe('Folder of inventories exported from other tools, e.g. flows and solutions.'),
  })
  .refine(({ source, target }) => source.tenantId !== target.tenantId, {
    path: ['target', 'tenantId'],
    error: 'another tenant than the source',
  })

export type ConfigurationInput = z.input<typeof configurationSchema>
export type ConfigurationFile = z.output<typeof configurationSchema>
