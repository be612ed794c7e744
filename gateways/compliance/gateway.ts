import { z } from 'zod'
import type { Side } from '../../domain/account.ts'
import { flag, guid, text, texts } from '../exchange/fields.ts'
import type { ExchangeReader } from '../exchange/reader.ts'

const labelSchema = z.object({
  Name: z.string(),
  DisplayName: text,
  Guid: guid,
  /** The id that files carry. */
  ImmutableId: guid,
  ParentId: guid,
  Disabled: flag,
  /** JSON texts; which settings they hold is not published. */
  LabelActions: texts,
})
export type ComplianceLabel = z.output<typeof labelSchema>

const policySchema = z.object({
  Name: z.string(),
  Guid: guid,
  Enabled: flag,
  Mode: text,
  ExchangeLocation: texts,
  ExchangeLocationException: texts,
  OneDriveLocation: texts,
  OneDriveLocationException: texts,
})
export type RetentionPolicy = z.output<typeof policySchema>

const ruleSchema = z.object({
  /** Guid or name of the policy. */
  Policy: text,
  Disabled: flag.nullable(),
  /** `Keep`, `KeepAndDelete`, `Delete`; null for a rule that publishes a label. */
  RetentionComplianceAction: text,
})
export type RetentionRule = z.output<typeof ruleSchema>

const caseSchema = z.object({ Name: z.string(), Guid: guid, Enabled: flag, ExchangeLocation: texts, SharePointLocation: texts })
export type CaseHoldPolicy = z.output<typeof caseSchema>

/** Purview of one side. */
export interface ComplianceGateway {
  readonly side: Side
  labels(): Promise<ComplianceLabel[]>
  /** Retention policies with the places that they hold: addresses, site urls or `All`. */
  retentionPolicies(): Promise<RetentionPolicy[]>
  /** What the retention policies do: keep, delete, or both. */
  retentionRules(): Promise<RetentionRule[]>
  caseHoldPolicies(): Promise<CaseHoldPolicy[]>
}

/** The regional host is asked for once, at the first read. */
export function complianceGateway(side: Side, reader: () => Promise<ExchangeReader>): ComplianceGateway {
  return {
    side,
    labels: async () => (await reader()).all(labelSchema, { name: 'Get-Label', select: Object.keys(labelSchema.shape) }),
    retentionPolicies: async () =>
      (await reader()).all(policySchema, {
        name: 'Get-RetentionCompliancePolicy',
        parameters: { DistributionDetail: true },
        select: Object.keys(policySchema.shape),
      }),
    retentionRules: async () =>
      (await reader()).all(ruleSchema, { name: 'Get-RetentionComplianceRule', select: Object.keys(ruleSchema.shape) }),
    caseHoldPolicies: async () =>
      (await reader()).all(caseSchema, {
        name: 'Get-CaseHoldPolicy',
        parameters: { DistributionDetail: true },
        select: Object.keys(caseSchema.shape),
      }),
  }
}
