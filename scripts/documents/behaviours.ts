import { behaviours } from '../../fakes/behaviours/index.ts'
import { code, page, prose, sourceLink, table } from './markdown.ts'

export function behavioursPage(): string {
  const byId = behaviours.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const counted = (['documented', 'observed', 'assumed'] as const).map(
    evidence => `${byId.filter(entry => entry.evidence === evidence).length} ${evidence}`,
  )
  return page('Behaviours of the twin', [
    `What the fake tenants believe about Microsoft 365: ${counted.join(', ')}. Documented means that a public page says so, observed that it was seen in a tenant, assumed that nobody has shown it yet. This is the list to verify against test tenants.`,
    table(
      ['behaviour', 'claim', 'happens on', 'evidence', 'source'],
      byId.map(({ id, claim, on, evidence, source }) => [
        code(id),
        prose(claim),
        code(on),
        evidence === 'assumed' ? '**assumed**' : evidence,
        sourceLink(source),
      ]),
    ),
  ])
}
