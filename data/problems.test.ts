import { describe, expect, test } from 'vitest'
import { WavegateError } from '../domain/errors.ts'
import { InputError, nearestName, problemLine, shownValue, suggestName } from './problems.ts'

const problem = (line: number | undefined) => ({ line, place: 'batch', value: '"x"', expected: 'a name', fix: 'write one' })

describe('an input error', () => {
  test('is one error with every problem in order of lines', () => {
    const error = new InputError('identity-map-invalid', 'users.csv', [problem(9), problem(2), problem(undefined)])
    expect(error).toBeInstanceOf(WavegateError)
    expect(error.code).toBe('identity-map-invalid')
    expect(error.problems.map(one => one.line)).toEqual([undefined, 2, 9])
    expect(error.message).toContain('3 problems')
    expect(error.message).toContain('users.csv:2 batch: found "x"; expected a name; write one')
  })

  test('keeps all problems when the message lists only the first hundred', () => {
    const error = new InputError(
      'identity-map-invalid',
      'users.csv',
      Array.from({ length: 250 }, (_, index) => problem(index + 1)),
    )
    expect(error.problems).toHaveLength(250)
    expect(error.message).toContain('… and 150 more')
    expect(error.message.split('\n')).toHaveLength(102)
  })

  test('says nothing about a value that is missing or secret', () => {
    expect(problemLine('f', { ...problem(3), value: undefined })).toBe('f:3 batch: expected a name; write one')
  })
})

describe('a shown value', () => {
  test('cannot drive a terminal or reverse the text behind it', () => {
    expect(shownValue('a\u001b[31m\u202eb\r\n\u0000')).toBe('"a\\u{1b}[31m\\u{202e}b\\u{d}\\u{a}\\u{0}"')
  })

  test('is cut between characters, never within one', () => {
    expect(shownValue('😀'.repeat(200))).toBe(`"${'😀'.repeat(80)}…"`)
  })

  test('shows values that are no text', () => {
    expect(shownValue(7)).toBe('"7"')
    expect(shownValue({ a: 1 })).toBe('"{"a":1}"')
    expect(shownValue(undefined)).toBe('"undefined"')
  })
})

describe('a mistyped name', () => {
  const known = ['wave', 'batch', 'sourceUpn', 'targetUpn']
  test.each([
    ['SOURCEUPN', 'sourceUpn'],
    ['sourceUPM', 'sourceUpn'],
    ['wvae', 'wave'],
    ['tagetUpn', 'targetUpn'],
  ])('%s is most like %s', (wrong, right) => expect(nearestName(wrong, known)).toBe(right))

  test('that is like nothing known is answered with the known names', () => {
    expect(nearestName('xyzzy', known)).toBeUndefined()
    expect(suggestName('xyzzy', known)).toBe('use one of: wave, batch, sourceUpn, targetUpn')
  })

  test('of any length is handled', () => expect(nearestName('w'.repeat(100_000), known)).toBeUndefined())
})
