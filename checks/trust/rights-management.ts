import { signedRecord } from '../batch/rule-signed-record.ts'
import { defineCheck } from '../define.ts'

const record = 'rights-management'

export default defineCheck({
  id: 'rights-management',
  title: 'It is recorded how content that the source protects is opened in the target',
  scope: 'tenant-pair',
  severity: 'warning',
  waivable: true,
  guards: ['setup'],
  covers: { limitations: ['L.12'] },
  needs: ['source.rightsManagement', 'source.sensitivityLabels', 'pair.manualRecords'],
  messages: {
    unmet: {
      found: "The record 'rights-management', signed by {tester}, does not give the expected answer to: {questions}.",
      fix: 'Set up a super user or import the key, try it with a protected message and file, then have {questions} recorded again.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/azure/information-protection/configure-super-users',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/get-irmconfiguration',
  ],
  judge(pair, facts, verdict, { asOf }) {
    // A label of which nobody knows whether it encrypts may protect files.
    const labelled = [...facts['source.sensitivityLabels'].all()].some(({ protects }) => protects !== false)
    if (!facts['source.rightsManagement'].read().azureRmsLicensing && !labelled)
      return verdict.notApplicable('Exchange of the source does not use Azure Rights Management, and no label of the source encrypts')
    const signed = signedRecord(facts['pair.manualRecords'].all(), { record, wave: '', tenants: pair, asOf })
    if (typeof signed === 'string')
      return verdict.manual("no valid record 'rights-management' says how protected content is opened in the target")
    if (signed.unmet.length === 0) return verdict.pass()
    return verdict.fail('unmet', { tester: signed.tester, questions: signed.unmet.join(', ') })
  },
})
