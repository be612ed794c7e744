import { WavegateError } from '../domain/errors.ts'
import { defineTable } from './define.ts'
import recipients, { type Recipient } from './recipients.ts'
import { readFact } from './snapshot.ts'

export default defineTable({
  id: 'recipientBaseline',
  about: 'The recipients as an earlier run of this wave read them, before cutover.',
  sides: ['source', 'target'],
  freshness: 'record',
  cost: 'file',
  permissions: {},
  sources: [],
  row: recipients.row,
  key: (recipient: Recipient) => recipient.objectId.toLowerCase(),
  async *rows({ side, inputs }) {
    if (inputs.baselineRun === undefined)
      throw new WavegateError(
        'baseline-missing',
        'No run from before cutover is at hand to compare with. Name one with --baseline <run folder>; the last prestage or cutover run of the wave is the right one.',
      )
    const stored = await readFact(inputs.baselineRun, `${side}.recipients`, recipients)
    if (stored.state !== 'table') throw new WavegateError('baseline-missing', `The run '${inputs.baselineRun}' holds no readable ${side}.recipients to compare with. Name another with --baseline.`)
    for (const { row } of stored.rows.values()) yield recipients.row.parse(row)
  },
})
