import { expect, test } from 'vitest'
import { scenarioOf, usersOption } from './world-options.ts'

test.each(['mixed', 'three-tenants', 'defect:archive-guid-differs'])('%s is a scenario', name => {
  expect(scenarioOf(name)).toBe(name)
})

test.each([
  ['mixd', "There is no scenario 'mixd'. Did you mean mixed?"],
  ['defect:archive-guid-difers', "There is no defect 'archive-guid-difers'. Did you mean defect:archive-guid-differs?"],
  ['defect:', "There is no defect ''. docs/defects.md"],
  ['defect:nothing-is-near-this', "There is no defect 'nothing-is-near-this'. docs/defects.md"],
])('%s is wrong usage, and the nearest one is named', (name, sentence) => {
  expect(() => scenarioOf(name)).toThrow(expect.objectContaining({ code: 'usage', message: expect.stringContaining(sentence) }) as Error)
})

test.each(['0', '-1', '1.5', 'many', '100001', '1e9', '9007199254740993'])('%s is no number of users', text => {
  expect(() => usersOption(text)).toThrow(/expected/u)
})

test.each(['1', '2000', '1e5'])('%s users are a world', text => {
  expect(usersOption(text)).toBe(Number(text))
})
