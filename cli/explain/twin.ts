import { behaviours } from '../../fakes/behaviours/index.ts'
import { defects } from '../../fakes/scenarios/defects/index.ts'
import { type Entry, type Kind, listed, text } from './entry.ts'

const behaviourEntries = behaviours.map(({ id, claim, evidence, source, on }): Entry => ({
  id,
  title: claim,
  note: evidence,
  text: () => text(id, '', claim, '', `  evidence: ${evidence}`, `  source: ${source}`, `  happens on: ${on}`),
  data: { id, claim, evidence, source, on },
}))

const defectEntries = defects.map(({ id, title, gate, checks, alsoFound, predicts, scope, topology, evidence, source }): Entry => ({
  id,
  title,
  note: `${gate}, ${scope}`,
  text: () =>
    text(
      `${id} · ${title}`,
      '',
      `  gate: ${gate}`,
      `  about: ${scope}`,
      listed('found by', checks),
      listed('also fails', alsoFound),
      listed('the service would answer', predicts),
      topology === 'cloud' ? undefined : `  only in the topology: ${topology}`,
      `  evidence: ${evidence}`,
      `  source: ${source}`,
      `  try it: wavegate twin --scenario defect:${id}`,
    ),
  data: { id, title, gate, checks, alsoFound, predicts, scope, topology, evidence, source },
}))

/** What the twin knows: how Microsoft 365 acts, and what can be broken on purpose. Only metadata is read; no twin is started. */
export const twinKinds: readonly Kind[] = [
  { name: 'behaviours', one: 'behaviour of the twin', key: 'behaviours', entries: behaviourEntries },
  { name: 'defects', one: 'defect', key: 'defects', entries: defectEntries },
]
