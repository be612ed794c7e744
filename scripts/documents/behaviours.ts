import { behaviours } from '../../fakes/behaviours/index.ts'
import { type Delay, day, hour, minute } from '../../fakes/tenant/delays.ts'
import { code, page, prose, sourceLink, table } from './markdown.ts'

const kinds = ['documented', 'observed', 'assumed'] as const
type Evidence = (typeof kinds)[number]

const marked = (evidence: Evidence): string => (evidence === 'assumed' ? '**assumed**' : evidence)
const counted = (all: readonly { readonly evidence: Evidence }[]): string =>
  kinds.map(kind => `${all.filter(each => each.evidence === kind).length} ${kind}`).join(', ')

/** In the largest unit that leaves a whole number. */
function span(ms: number): string {
  const units = [
    [day, 'day'],
    [hour, 'hour'],
    [minute, 'minute'],
  ] as const
  for (const [unit, name] of units) if (ms >= unit && ms % unit === 0) return `${ms / unit} ${name}${ms === unit ? '' : 's'}`
  return `${ms / 1000} seconds`
}

const told = (delay: Delay): string => {
  const why = delay.evidence === 'assumed' ? marked('assumed') : `${delay.evidence}: ${sourceLink(delay.source)}`
  return `${span(delay.ms)} ${prose(delay.what)} (${why})`
}

export function behavioursPage(): string {
  const byId = behaviours.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const delays = [...new Set(byId.flatMap(entry => entry.delays ?? []))]
  return page('Behaviours of the twin', [
    `What the fake tenants believe about Microsoft 365: ${counted(byId)}. Documented means that a public page says so, observed that it was seen in a tenant, assumed that nobody has shown it yet. This is the list to verify against test tenants.`,
    `That something happens and how long it takes are told apart: of the ${delays.length} spans of time below, ${counted(delays)}. A span that is assumed is to be measured even where the behaviour itself is documented.`,
    table(
      ['behaviour', 'claim', 'happens on', 'evidence', 'source', 'how long'],
      byId.map(({ id, claim, on, evidence, source, delays: own = [] }) => [
        code(id),
        prose(claim),
        code(on),
        marked(evidence),
        sourceLink(source),
        own.map(told).join('; '),
      ]),
    ),
  ])
}
