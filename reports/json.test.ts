import { expect, test } from 'vitest'
import { resultsJson } from './json.ts'
import { sampleRun } from './sample-run.ts'

test('results.json is the whole run record', () => {
  expect(JSON.parse([...resultsJson(sampleRun)].join(''))).toEqual({ format: 1, ...JSON.parse(JSON.stringify(sampleRun)) })
})

test('the order of keys in the input changes no byte', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, turned(inner)]),
    )
  }
  expect([...resultsJson(Object.assign({ ...sampleRun }, turned(sampleRun)))].join('')).toBe([...resultsJson(sampleRun)].join(''))
})

test('a verdict keeps the order of the ledger and its own line', () => {
  const line = [...resultsJson(sampleRun)]
    .join('')
    .split('\n')
    .find(text => text.startsWith('{"check"') && text.includes('"message":"guest"'))
  expect(line).toMatch(
    /^\{"check":.*"scope":.*"subject":.*"verdict":.*"severity":.*"message":.*"data":.*"found":.*"fix":.*"facts":.*"waiver":null\},$/,
  )
})
