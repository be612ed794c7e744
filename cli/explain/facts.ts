import { checks } from '../../checks/index.ts'
import { demandsOf, type Fact } from '../../facts/define.ts'
import { registry } from '../../facts/index.ts'
import { type Entry, type Kind, listed, text } from './entry.ts'

const costs: Readonly<Record<Fact['cost'], string>> = {
  bulk: 'bulk: the number of requests does not grow with the wave by more than pages',
  'per-user': 'per user: one or more requests for every user of the wave',
  file: 'file: no request',
  probe: 'probe: a harmless action, only with --probe',
}

const entryOf = (fact: Fact): Entry => {
  const refs = fact.sides.map(side => `${side}.${fact.id}`)
  const needing = checks.filter(check => check.needs.some(ref => refs.includes(ref))).map(check => check.id)
  const permissions = demandsOf(fact.permissions).map(({ service, anyOf }) => `${service} ${anyOf.join(' or ')}`)
  const { id, about, sides, freshness, cost } = fact
  const touches = fact.kind === 'value' ? fact.touches : undefined
  return {
    id,
    title: about,
    note: `${cost}, ${sides.join(' ')}`,
    text: () =>
      text(
        `${id} (${refs.join(', ')})`,
        '',
        about,
        '',
        touches === undefined ? undefined : `  touches: ${touches}`,
        `  cost: ${costs[cost]}`,
        `  freshness: ${freshness}`,
        permissions.length === 0 ? '  permissions: none' : `  permissions: ${permissions.join('; ')}`,
        listed('needed by', needing),
        ...fact.sources.map(source => `  source: ${source}`),
      ),
    data: {
      id,
      about,
      sides,
      freshness,
      cost,
      permissions: fact.permissions,
      sources: fact.sources,
      neededBy: needing,
      ...(touches === undefined ? {} : { touches }),
    },
  }
}

export const factKind: Kind = { name: 'facts', one: 'fact', key: 'facts', entries: Object.values(registry).map(entryOf) }
