import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import { labelEncryption } from '../gateways/compliance/label-actions.ts'
import { defineTable } from './define.ts'

const row = z.object({
  /** The id that files carry, lower case. */
  id: z.string(),
  name: z.string(),
  disabled: z.boolean(),
  /** Null when what the service says could not be read. */
  encrypts: z.boolean().nullable(),
  /** `template`, `userdefined` or another word of the service; null when it does not encrypt or did not say. */
  protectionType: z.string().nullable(),
  doubleKey: z.boolean(),
})

export type LabelProtection = z.infer<typeof row>

export default defineTable({
  id: 'labelProtection',
  about: 'How each sensitivity label encrypts: by a template, by permissions that users define, with a second key.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { compliance: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/get-label'],
  row,
  key: (label: LabelProtection) => label.id,
  async *rows({ side, gateways }) {
    for (const label of await gateways.compliance.labels()) {
      const id = label.ImmutableId ?? label.Guid
      if (id === null) throw new WavegateError('answer-malformed', `Purview of the ${side} gave a label without an id; run again.`)
      yield { id, name: label.DisplayName ?? label.Name, disabled: label.Disabled, ...labelEncryption(label.LabelActions) }
    }
  },
})
