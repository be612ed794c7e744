import { CommanderError } from 'commander'
import { describe, expect, test } from 'vitest'
import { InputError } from '../data/problems.ts'
import { WavegateError } from '../domain/errors.ts'
import { troubleOf } from './trouble.ts'

const system = (code: string): Error => Object.assign(new Error(`${code}: refused`), { code, path: '/runs/here' })

describe('an early end', () => {
  test('says every cause once, and nothing that would move a terminal', () => {
    const trouble = troubleOf(new WavegateError('sign-in-failed', 'The source \u001b[2Jrefused.', { cause: new Error('no such app') }))
    expect(trouble).toEqual({
      text: 'The source refused.\n  because: no such app',
      error: { code: 'sign-in-failed', message: 'The source \u001b[2Jrefused.', causes: ['no such app'] },
      exitCode: 21,
    })
  })

  test('gives machines every problem of an input file', () => {
    const problem = { line: 3, place: 'batch', value: undefined, expected: 'a value', fix: 'fill it' }
    expect(troubleOf(new InputError('identity-map-invalid', 'm.csv', [problem]))).toMatchObject({
      error: { problems: [problem] },
      exitCode: 20,
    })
  })

  test('by help or version is no trouble', () => {
    expect(troubleOf(new CommanderError(0, 'commander.version', '0.1.0'))).toBeUndefined()
  })

  test('by a wrong argument is invalid input, said once', () => {
    expect(troubleOf(new CommanderError(1, 'commander.unknownOption', "error: unknown option '--bogus'"))).toEqual({
      text: '',
      error: { code: 'usage', message: "unknown option '--bogus'", causes: [] },
      exitCode: 20,
    })
  })

  test.each(['EACCES', 'EROFS', 'ENOTDIR', 'ENOENT'])('by the system with %s names the path and is no internal error', code => {
    expect(troubleOf(system(code))).toMatchObject({ text: expect.stringContaining(`'/runs/here' (${code})`) as string, exitCode: 20 })
  })

  test.each([
    ['a bug', new TypeError('x is undefined')],
    ['a full disk', system('ENOSPC')],
  ])('by %s is an internal error', (_name, error) => {
    expect(troubleOf(error)).toMatchObject({ error: { code: 'internal' }, exitCode: 70 })
  })
})
