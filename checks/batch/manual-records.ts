import { counted } from '../../domain/counted.ts'
import { type ManualRecord, manualRecords } from '../../data/catalog/manual-records.ts'
import { unmetCondition } from '../../domain/conditions.ts'
import { defineCheck } from '../define.ts'
import { formsOf } from './rule-forms.ts'
import { listed } from './rule-listed.ts'
import { contradictionOf } from './rule-record-contradictions.ts'
import { signedRecord } from './rule-signed-record.ts'

const all: readonly ManualRecord[] = manualRecords.filter(record => record.askedBy === undefined)

export default defineCheck({
  id: 'manual-records',
  title: 'Every record that the gate demands of people is there, signed and valid',
  scope: 'batch',
  subjects: 'wave',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover', 'close'],
  covers: {
    setup: [...new Set(all.flatMap(record => record.covers.setup))],
    tests: [...new Set(all.flatMap(record => record.covers.tests))],
    limitations: [...new Set(all.flatMap(record => record.covers.limitations))],
  },
  needs: ['pair.manualRecords', 'pair.inventory'],
  copesWithout: { 'pair.inventory': ['not-found'] },
  messages: {
    unexpected: {
      found: "The record '{record}' for {wave}, signed by {tester}, does not give the expected answer to: {questions}.",
      fix: "Remove what stands against it, then have '{record}' recorded again for {wave}.",
    },
    contradicts: {
      found: "The record '{record}' for {wave}, signed by {tester}, says {said}, but {otherwise}.",
      fix: "Find out which of the two is true, then correct the other one: record '{record}' again for {wave}, or change what it contradicts.",
    },
  },
  sources: ['https://github.com/secure-systems-lab/dsse/blob/master/envelope.md'],
  judge(wave, facts, verdict, { gate, settings, tenants, asOf }) {
    const files = [...facts['pair.manualRecords'].all()]
    const inventory = facts['pair.inventory']
    const owed: string[] = []
    let demands = 0
    for (const record of all) {
      const { id, gates, when } = record
      const demanded = gates.includes(gate) && unmetCondition(when, settings) === undefined
      if (demanded) demands++
      // What was signed for prestage still holds at cutover, and a plan that nobody asked for may contradict a decision as well.
      else if (gate === 'close' || !gates.includes('prestage')) continue
      const forms = id !== 'forms-export' || inventory.unread !== undefined ? [] : formsOf(inventory.all(), wave)
      const signed = signedRecord(files, { record: id, wave: wave.id, tenants, asOf })
      if (typeof signed === 'string') {
        if (demanded) owed.push(`${id} (${[signed, ...(forms.length > 0 ? [`the inventory names ${listed(forms)}`] : [])].join('; ')})`)
        continue
      }
      const { tester, unmet } = signed
      if (demanded && unmet.length > 0) return verdict.fail('unexpected', { record: id, wave: wave.id, tester, questions: listed(unmet) })
      const against = contradictionOf(id, signed, { settings, forms })
      if (against) return verdict.fail('contradicts', { record: id, wave: wave.id, tester, ...against })
    }
    if (demands === 0) return verdict.notApplicable(`no manual record is demanded at the gate ${gate}`)
    if (owed.length === 0) return verdict.pass()
    const useless = files.filter(file => file.payload === null).map(file => `${file.file} (${file.state})`)
    return verdict.manual(
      `the wave ${wave.id} owes ${counted(owed.length, 'signed record', 'signed records')}: ${listed(owed)}${useless.length > 0 ? `; files that do not count: ${listed(useless)}` : ''}`,
    )
  },
})
