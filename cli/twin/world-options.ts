import { InvalidArgumentError } from 'commander'
import { nearestName } from '../../data/problems.ts'
import { WavegateError } from '../../domain/errors.ts'
import { type ScenarioName, scenarioNames } from '../../fakes/scenarios/create-world.ts'
import { defects } from '../../fakes/scenarios/defects/index.ts'

/** A whole number from 1, as an option's value. */
export function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('A whole number from 1 was expected.')
  return value
}

/** A world of so many users takes about 1.3 GB and half a minute; twice as many would take four times as long. */
const mostUsers = 100_000

/** Users of a world on this machine. */
export function usersOption(text: string): number {
  const value = wholeNumber(text)
  if (value > mostUsers)
    throw new InvalidArgumentError(`The twin holds its users in memory: at most ${mostUsers.toLocaleString('en')} were expected.`)
  return value
}

const defectPrefix = 'defect:'

/** The named scenario; `defect:<id>` is one too. Errors: `usage`. */
export function scenarioOf(text: string): ScenarioName {
  const known: readonly string[] = scenarioNames
  if (known.includes(text)) return text as ScenarioName
  if (text.startsWith(defectPrefix)) {
    const id = text.slice(defectPrefix.length)
    const ids = defects.map(defect => defect.id)
    if (ids.includes(id)) return `${defectPrefix}${id}`
    const near = nearestName(id, ids)
    throw new WavegateError(
      'usage',
      `There is no defect '${id}'. ${near === undefined ? '' : `Did you mean ${defectPrefix}${near}? `}docs/defects.md lists them all.`,
    )
  }
  const near = nearestName(text, known)
  throw new WavegateError(
    'usage',
    `There is no scenario '${text}'.${near === undefined ? '' : ` Did you mean ${near}?`} Known are ${known.join(', ')} and ${defectPrefix}<id>; see docs/defects.md.`,
  )
}
