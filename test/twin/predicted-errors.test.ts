import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { predictedErrors } from '../../data/catalog/predicted-errors.ts'
import { defects } from '../../fakes/scenarios/defects/index.ts'
import type { ScenarioWorld } from '../../fakes/scenarios/circumstances.ts'
import { createWorld, type ScenarioName } from '../../fakes/scenarios/create-world.ts'
import { startTwin, type Twin } from '../../fakes/start.ts'
import { submitEverywhere } from './submit-everywhere.ts'

/** Our ids for what the service says in words of which no public page tells: what the twin says instead. */
const assumedWords: Readonly<Record<string, string>> = {
  'too-many-aux-archives': 'auxiliary archives',
  'target-is-mailbox': 'UserAlreadyHasMailboxException',
  'mailbox-on-hold': 'MailboxOnHoldException',
  'recoverable-items-quota': 'QuotaExceededException',
}

const says = new Map(predictedErrors.map(({ code, says: words }) => [code, words ?? assumedWords[code] ?? code]))

const rebuild = (scenario: ScenarioName): ScenarioWorld => createWorld({ users: 4, seed: 11, scenario })
let world: ScenarioWorld
let twin: Twin
let scenario: ScenarioName = 'clean'

beforeAll(async () => {
  world = rebuild(scenario)
  twin = await startTwin({ world, rebuild: () => (world = rebuild(scenario)) })
})
afterAll(() => twin.stop())

async function answersIn(wanted: ScenarioName): Promise<string[]> {
  scenario = wanted
  await fetch(`${twin.control}/reset`, { method: 'POST' })
  return submitEverywhere(twin, world)
}

const heard = (answers: readonly string[], code: string): boolean => answers.some(answer => answer.includes(says.get(code) ?? code))

test('a clean world has nothing against its users but that they have no Exchange plan before the cutover', async () => {
  const answers = await answersIn('clean')
  expect(predictedErrors.map(({ code }) => code).filter(code => heard(answers, code))).toEqual(['MMS-007'])
})

describe('the service answers what a defect predicts', () => {
  test.each(defects.filter(({ predicts }) => predicts.length > 0).map(defect => [defect.id, defect] as const))(
    '%s',
    async (id, { predicts }) => {
      const answers = await answersIn(`defect:${id}`)
      expect(predicts.filter(code => !heard(answers, code))).toEqual([])
    },
  )
})
