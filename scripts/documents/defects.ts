import type { RegisteredCheck } from '../../checks/define.ts'
import { predictedErrors } from '../../data/catalog/predicted-errors.ts'
import { gateNames } from '../../domain/verdict.ts'
import { defects } from '../../fakes/scenarios/defects/index.ts'
import { code, codes, page, prose, table } from './markdown.ts'

export function defectsPage(checks: readonly RegisteredCheck[]): string {
  const registered = new Set(checks.map(check => check.id))
  const nameOf = (id: string): string => (registered.has(id) ? code(id) : `**${id}** (no such check yet)`)
  const perGate = gateNames.flatMap(gate => [
    `### ${gate}`,
    table(
      ['defect', 'what is wrong', 'about', 'found by', 'also fails', 'the service would answer'],
      defects
        .filter(defect => defect.gate === gate)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, title, scope, checks: found, alsoFound, predicts }) => [
          code(id),
          prose(title),
          scope,
          found.map(nameOf).join(', '),
          codes(alsoFound),
          codes(predicts),
        ]),
    ),
  ])
  const missing = new Set(defects.flatMap(defect => defect.checks).filter(id => !registered.has(id)))
  return page('Defects and service errors', [
    `${defects.length} ways in which a world of the twin is broken on purpose, with the gate that must find each. ${missing.size} of the checks that they name do not exist yet.`,
    'What the service would answer is what the twin answers when the users of that world are submitted by requests: `test/twin/predicted-errors.test.ts`.',
    '## Seeded defects',
    ...perGate,
    '## Errors of the services',
    errorsPart(checks),
  ])
}

function errorsPart(checks: readonly RegisteredCheck[]): string {
  const predictedBy = (wanted: string): string[] =>
    checks.filter(check => (check.predicts ?? []).some(each => each === wanted)).map(check => check.id)
  const worldsOf = (wanted: string): string => codes(defects.filter(each => each.predicts.includes(wanted)).map(each => each.id))
  const predictable = predictedErrors.filter(error => error.predictable)
  const covered = predictable.filter(error => predictedBy(error.code).length > 0)
  return [
    `${predictedErrors.length} published errors: ${predictable.length} can be foreseen, ${covered.length} of them by a check; ${predictedErrors.length - predictable.length} cannot, for the reason given.`,
    table(
      ['error', 'of', 'meaning', 'foreseen by', 'defects that lead to it'],
      predictedErrors.map(error => [
        code(error.code),
        error.family,
        prose(error.says === undefined ? error.meaning : `${error.meaning} The service says: ${error.says}`),
        error.predictable ? codes(predictedBy(error.code)) || '**nothing yet**' : `not predictable: ${prose(error.reason)}`,
        worldsOf(error.code) || (error.predictable && error.refused !== undefined ? `none: ${prose(error.refused)}` : ''),
      ]),
    ),
  ].join('\n\n')
}
