import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'label-parity',
  title: 'Every source label that encrypts exists in the target under the same id',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { limitations: ['L.12'] },
  needs: ['source.sensitivityLabels', 'target.sensitivityLabels'],
  messages: {
    'missing-label': {
      found:
        "{count} source {count|label that encrypts does|labels that encrypt do} not exist in the target under the same id{count|:|, e.g.} '{name}' ({id}).",
      fix: "Create '{name}' in the target with the label id {id} before files move{count||, and the others likewise}, or accept that {count|its|their} files arrive unencrypted.",
    },
  },
  side: 'target',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
    'https://learn.microsoft.com/en-us/graph/api/resources/security-sensitivitylabel',
  ],
  judge(_pair, facts, verdict) {
    const missing = [...facts['source.sensitivityLabels'].all()].filter(
      label => facts['target.sensitivityLabels'].find(label.id) === undefined,
    )
    const encrypting = missing.filter(label => label.protects === true)
    const first = encrypting[0]
    if (first !== undefined) return verdict.fail('missing-label', { count: encrypting.length, name: first.name, id: first.id })
    const unknown = missing.find(label => label.protects === null)
    if (unknown !== undefined)
      return verdict.undecided(
        `the service did not say whether the source label '${unknown.name}' (${unknown.id}) encrypts, and the target does not have it`,
      )
    return verdict.pass()
  },
})
