import { counted } from '../../domain/counted.ts'
import { type ManualRecord, manualRecords } from '../../data/catalog/manual-records.ts'
import { recordServes } from '../../data/records/read.ts'
import { unmetCondition } from '../../domain/conditions.ts'
import { defineCheck } from '../define.ts'
import { listed } from './rule-listed.ts'

const all: readonly ManualRecord[] = manualRecords.filter(record => record.gates.some(gate => gate !== 'setup'))

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
  needs: ['pair.manualRecords'],
  messages: {
    unexpected: {
      found: "The record '{record}' for {wave}, signed by {tester}, does not give the expected answer to: {questions}.",
      fix: "Remove what stands against it, then have '{record}' recorded again for {wave}.",
    },
  },
  sources: ['https://github.com/secure-systems-lab/dsse/blob/master/envelope.md'],
  judge(wave, facts, verdict, { gate, settings, tenants, asOf }) {
    const demanded = all.filter(({ gates, when }) => gates.includes(gate) && unmetCondition(when, settings) === undefined)
    if (demanded.length === 0) return verdict.notApplicable(`no manual record is demanded at the gate ${gate}`)
    const files = [...facts['pair.manualRecords'].all()]
    const pair = { source: tenants.source.tenantId, target: tenants.target.tenantId }
    const owed: string[] = []
    for (const record of demanded) {
      const serving = files.flatMap(file =>
        file.payload && recordServes(file.payload, { record: record.id, wave: wave.id, tenants: pair })
          ? [{ ...file, payload: file.payload }]
          : [],
      )
      const valid = serving.filter(
        ({ state, validUntil }) => state === 'valid' && validUntil !== null && Date.parse(asOf) < Date.parse(validUntil),
      )
      // The last word counts: a later record replaces an earlier one that is still valid.
      const last = valid.toSorted((a, b) => Date.parse(b.payload.time) - Date.parse(a.payload.time))[0]
      if (last === undefined) owed.push(`${record.id} (${serving.length > 0 ? 'expired' : 'missing'})`)
      else if (last.unmet.length > 0)
        return verdict.fail('unexpected', { record: record.id, wave: wave.id, tester: last.payload.tester, questions: listed(last.unmet) })
    }
    if (owed.length === 0) return verdict.pass()
    const useless = files.filter(file => file.payload === null).map(file => `${file.file} (${file.state})`)
    return verdict.manual(
      `the wave ${wave.id} owes ${counted(owed.length, 'signed record', 'signed records')}: ${listed(owed)}${useless.length > 0 ? `; files that do not count: ${listed(useless)}` : ''}`,
    )
  },
})
